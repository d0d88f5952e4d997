/** Privacy: what a visit leaves, what a form leaves, what the agency holds and what a person may ask of it. */
import type { Language, SiteDescription } from '#pages'
import type { PrivacyPart, PrivacySource } from '#rooms'
import { statutoryPage } from './statutory-page.ts'

const TEMPLATES = {
  en: new URL('./privacy.njk', import.meta.url),
  mi: new URL('./privacy.mi.njk', import.meta.url),
}

/** @param sources what the rooms of the site say of what they hold; whole once the site is open */
export function privacyPage(
  { name }: SiteDescription,
  language: Language,
  sources: readonly PrivacySource[],
) {
  return statutoryPage(language, '/privacy', TEMPLATES, async (asked) => {
    const parts: PrivacyPart[] = []
    // Only where there is one: a site without a database has a privacy page too.
    for (const source of sources) parts.push(...(await source(asked.tx, language)))
    return {
      hasProgrammes: name !== 'front-door',
      parts: parts.map((part) => ({ link: false, ...part })),
    }
  })
}
