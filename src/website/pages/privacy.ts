/** Privacy: what a visit leaves, what a form leaves, what the agency holds and what a person may ask of it. */
import type { Language, SiteDescription } from '#pages'
import { statutoryPage } from './statutory-page.ts'

const TEMPLATES = {
  en: new URL('./privacy.njk', import.meta.url),
  mi: new URL('./privacy.mi.njk', import.meta.url),
}

export function privacyPage({ agency, name }: SiteDescription, language: Language) {
  return statutoryPage(language, '/privacy', TEMPLATES, { agency, hasProgrammes: name !== 'front-door' })
}
