/** Copyright: whose the words are, whose the software is, and what may be done with either. */
import type { Language, SiteDescription } from '#pages'
import { statutoryPage } from './statutory-page.ts'

const TEMPLATES = {
  en: new URL('./copyright.njk', import.meta.url),
  mi: new URL('./copyright.mi.njk', import.meta.url),
}

export function copyrightPage(_site: SiteDescription, language: Language) {
  return statutoryPage(language, '/copyright', TEMPLATES, {})
}
