/** Copyright: whose the words are, whose the software is, and what may be done with either. */
import type { SiteDescription } from '#pages'
import { statutoryPage } from './statutory-page.ts'

export function copyrightPage({ agency }: SiteDescription) {
  return statutoryPage('/copyright', new URL('./copyright.njk', import.meta.url), { agency })
}
