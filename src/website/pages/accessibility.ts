/** Accessibility: what the site aims at, how that is checked, what a person can do when it falls short. */
import type { Language, SiteDescription } from '#pages'
import { statutoryPage } from './statutory-page.ts'

const TEMPLATES = {
  en: new URL('./accessibility.njk', import.meta.url),
  mi: new URL('./accessibility.mi.njk', import.meta.url),
}

export function accessibilityPage(_site: SiteDescription, language: Language) {
  return statutoryPage(language, '/accessibility', TEMPLATES, {})
}
