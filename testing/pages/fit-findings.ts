/** Whether pages are fit for everybody: at a phone’s, a tablet’s and a desk’s width, light, dark and in forced colours. */
import type { Browser } from 'playwright-core'
import type { SignedInPerson } from '#access'
import { axeFindings, RULES_AT_LEAST, sidewaysScroll } from './axe.ts'
import { headersOf } from './persons.ts'
import type { TestSite } from './test-site.ts'

const WIDTHS = [320, 768, 1280]
const SCHEMES = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const

/** What is wrong, one line each. */
export async function fitFindings(
  browser: Browser,
  site: TestSite,
  addresses: readonly string[],
  who: SignedInPerson,
): Promise<readonly string[]> {
  const context = await browser.newContext({ extraHTTPHeaders: headersOf(who), serviceWorkers: 'block' })
  const found: string[] = []
  try {
    const origin = await originOf(site)
    const page = await context.newPage()
    for (const address of addresses) {
      await page.emulateMedia(SCHEMES[0])
      const answer = await page.goto(origin + address)
      if (answer?.status() !== 200) found.push(`${address} answers ${String(answer?.status())}`)
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 })
        const sideways = await sidewaysScroll(page)
        if (sideways > 0) found.push(`${address} scrolls ${String(sideways)} px sideways at ${String(width)}`)
      }
      for (const scheme of SCHEMES) {
        await page.emulateMedia(scheme)
        const { violations, ruleCount } = await axeFindings(page)
        found.push(...violations.map((one) => `${address} ${JSON.stringify(scheme)} ${one}`))
        if (ruleCount < RULES_AT_LEAST) found.push(`${address} was looked at by too few rules`)
      }
    }
  } finally {
    await context.close()
  }
  return found
}

async function originOf({ server }: TestSite): Promise<string> {
  const [open] = server.addresses()
  return typeof open === 'object'
    ? `http://127.0.0.1:${String(open.port)}`
    : server.listen({ port: 0, host: '127.0.0.1' })
}
