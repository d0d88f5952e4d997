/** Whether an open page is fit for everybody: valid, nothing that axe finds, and nothing to scroll sideways for. */
import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { axeFindings, axeFindingsOfLooks, RULES_AT_LEAST, sidewaysScroll } from './axe.ts'
import { htmlFaults } from './html-faults.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** `everywhere`: at every width, light, dark and in forced colours, as `npm run prove` looks. */
    fit: 'once' | 'everywhere'
  }
}

/** As tall as phones, a tablet and a desk’s screen leave room. */
const NARROWEST = { width: 320, height: 450 }
const WIDEST = { width: 1280, height: 800 }
const BETWEEN = [
  { width: 375, height: 667 },
  { width: 768, height: 900 },
]
const LIGHT = { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' } as const
const OTHER_SCHEMES = [
  { ...LIGHT, colorScheme: 'dark' },
  { ...LIGHT, forcedColors: 'active' },
] as const

/** One line each, with every disclosure open; the page is left as most people see it, on a desk and light. */
export async function fitFaults(page: Page): Promise<readonly string[]> {
  const faults = [...(await htmlFaults(await page.content()))]
  await page.emulateMedia(LIGHT)
  for (const size of [NARROWEST, ...BETWEEN, WIDEST]) {
    await page.setViewportSize(size)
    const sideways = await sidewaysScroll(page)
    if (sideways > 0) faults.push(`${String(size.width)}: scrolls ${String(sideways)} px sideways`)
  }
  const { violations, ruleCount } = await axeFindings(page)
  faults.push(...violations)
  if (ruleCount < RULES_AT_LEAST) faults.push(`only ${String(ruleCount)} rules ran`)
  if (inject('fit') === 'everywhere') faults.push(...(await faultsOfLooks(page)))
  return faults
}

/**
 * A width or a scheme changes what a page looks like, and nothing else of it; and no width changes a colour: each other
 * width as most people see it, and each other scheme where the page is narrowest and widest.
 */
async function faultsOfLooks(page: Page): Promise<readonly string[]> {
  const faults: string[] = []
  const looks = [
    ...[NARROWEST, ...BETWEEN].map((size) => ({ size, scheme: LIGHT })),
    ...OTHER_SCHEMES.flatMap((scheme) => [NARROWEST, WIDEST].map((size) => ({ size, scheme }))),
  ]
  for (const { size, scheme } of looks) {
    await page.emulateMedia(scheme)
    await page.setViewportSize(size)
    const where = `${String(size.width)} ${scheme.colorScheme} ${scheme.forcedColors}`
    faults.push(...(await axeFindingsOfLooks(page)).map((one) => `${where}: ${one}`))
  }
  await page.emulateMedia(LIGHT)
  await page.setViewportSize(WIDEST)
  return faults
}
