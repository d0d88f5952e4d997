/** Accessibility checks of an open page: all five WCAG tags and best practice, every disclosure open. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** Tags are not cumulative: each level and version is named, or its rules do not run. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

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
    violations: violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
    ),
    ruleCount: rules.size,
  }
}

export const RULES_AT_LEAST = 70

/** How many pixels the page can be scrolled sideways; reflow wants none. */
export async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}
