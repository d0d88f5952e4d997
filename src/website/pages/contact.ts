/** Contact: the ways to reach the agency, as the site's description names them. */
import { summary, type SiteDescription } from '#pages'
import { statutoryPage } from './statutory-page.ts'

export function contactPage({ agency, contact = [], footer = '' }: SiteDescription) {
  return statutoryPage('/contact', new URL('./contact.njk', import.meta.url), {
    agency,
    ways: summary(contact.map(({ way, words }) => ({ name: way, value: words }))),
    // Of a demonstration, it says that everybody here is made up: so is whoever would answer.
    footer,
  })
}
