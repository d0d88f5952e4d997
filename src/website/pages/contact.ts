/** Contact: the ways to reach the agency, as the site's description names them. */
import { summary, type Language, type SiteDescription } from '#pages'
import { statutoryPage } from './statutory-page.ts'

const TEMPLATES = {
  en: new URL('./contact.njk', import.meta.url),
  mi: new URL('./contact.mi.njk', import.meta.url),
}

export function contactPage({ name, contact = [] }: SiteDescription, language: Language) {
  const said = contact.map((one) => (language === 'mi' ? { ...one, ...one.inTeReo } : one))
  return statutoryPage(language, '/contact', TEMPLATES, {
    isDesk: name === 'desk',
    ways: summary(said.map(({ way, words }) => ({ name: way, value: words }))),
    areInTeReo: contact.every(({ inTeReo }) => inTeReo !== undefined),
  })
}
