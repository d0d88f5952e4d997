/** About this site: whose it is, what it is for, on what it runs. */
import type { SiteDescription } from '#pages'
import { statutoryPage } from './statutory-page.ts'

export function aboutPage({ agency, footer = '', name }: SiteDescription) {
  return statutoryPage('/about', new URL('./about.njk', import.meta.url), {
    agency,
    footer,
    isFrontDoor: name === 'front-door',
  })
}
