/** Privacy: a statement of numbered sentences, with what the rooms of the site say of what they hold. */
import type { Language, SiteDescription } from '#pages'
import type { PrivacyPart, PrivacySource } from '#rooms'
import { PRIVACY_STATEMENT } from '#statements'
import { presentStatement } from '../statements/present-statement.ts'
import { statutoryPage } from './statutory-page.ts'

const TEMPLATES = {
  en: new URL('./privacy.njk', import.meta.url),
  mi: new URL('./privacy.mi.njk', import.meta.url),
}

/**
 * @param sources what the rooms of the site say of what they hold; whole once the site is open
 * @param verified what the tests of this copy left
 */
export function privacyPage(
  { name }: SiteDescription,
  language: Language,
  sources: readonly PrivacySource[],
  verified?: string,
) {
  return statutoryPage(language, '/privacy', TEMPLATES, async (asked) => {
    const parts: PrivacyPart[] = []
    // Only where there is one: a site without a database has a privacy page too.
    for (const source of sources) parts.push(...(await source(asked.tx, language)))
    return {
      statement: await presentStatement(PRIVACY_STATEMENT, {
        ...{ language, verified },
        isOfAgency: name !== 'front-door',
      }),
      parts: parts.map((part) => ({ link: false, ...part })),
    }
  })
}
