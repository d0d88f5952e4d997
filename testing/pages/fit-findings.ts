/** Whether the pages of a site are fit for everybody, as somebody who is signed in opens them. */
import type { Browser } from 'playwright-core'
import type { SignedInPerson } from '#access'
import { fitFaults } from './fit-faults.ts'
import { headersOf } from './persons.ts'
import type { TestSite } from './test-site.ts'

/** What is wrong, one line each. */
export async function fitFindings(
  browser: Browser,
  site: TestSite,
  addresses: readonly string[],
  /** The public, where nobody is named. */
  who?: SignedInPerson,
): Promise<readonly string[]> {
  const context = await browser.newContext({ extraHTTPHeaders: headersOf(who), serviceWorkers: 'block' })
  const found: string[] = []
  try {
    const origin = await originOf(site)
    const page = await context.newPage()
    for (const address of addresses) {
      const answer = await page.goto(origin + address)
      if (answer?.status() !== 200) found.push(`${address} answers ${String(answer?.status())}`)
      found.push(...(await fitFaults(page)).map((fault) => `${address} ${fault}`))
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
