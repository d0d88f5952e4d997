/** Contact: the ways to reach the agency, as the site's description names them. */
import { summary, type Language, type SiteDescription } from '#pages'
import { statutoryPage } from './statutory-page.ts'

const TEMPLATES = {
  en: new URL('./contact.njk', import.meta.url),
  mi: new URL('./contact.mi.njk', import.meta.url),
}

export function contactPage({ agency, contact = [] }: SiteDescription, language: Language) {
  return statutoryPage(language, '/contact', TEMPLATES, {
    agency,
    ways: summary(contact.map(({ way, words }) => ({ name: way, value: words }))),
  })
}
