/** Accessibility checks of an open page: all five WCAG tags and best practice, every disclosure open. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** Tags are not cumulative: each level and version is named, or its rules do not run. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type AxeResults = Awaited<ReturnType<AxeBuilder['analyze']>>

export interface AxeFindings {
  /** `rule: selector`, one line each. */
  readonly violations: readonly string[]
  /** How many rules ran: a mistyped tag runs fewer and finds nothing. */
  readonly ruleCount: number
}

export async function axeFindings(page: Page): Promise<AxeFindings> {
  await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true')
  const { violations, passes, incomplete, inapplicable } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(TAGS)
    // Without frames there is nothing to gather in a page of its own: twice as fast.
    .setLegacyMode()
    .analyze()
  const rules = new Set([...violations, ...passes, ...incomplete, ...inapplicable].map(({ id }) => id))
  return {
    violations: lines(violations),
    ruleCount: rules.size,
  }
}

function lines(violations: AxeResults['violations']): readonly string[] {
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

export const RULES_AT_LEAST = 70

/** The rules whose verdict follows from how a page is drawn: the others read only what it consists of. */
const RULES_OF_LOOKS = [
  'color-contrast',
  'css-orientation-lock',
  'link-in-text-block',
  'scrollable-region-focusable',
  'target-size',
]

/** The same violations, of those rules alone, where `axeFindings` has looked before: axe is in the page already. */
export async function axeFindingsOfLooks(page: Page): Promise<readonly string[]> {
  const options = { runOnly: RULES_OF_LOOKS, resultTypes: ['violations'] }
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`)
  return lines(violations)
}

/** How many pixels the page can be scrolled sideways; reflow wants none. */
export async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}
