/** Privacy: what a visit leaves, what a form leaves, what the agency holds and what a person may ask of it. */
import type { SiteDescription } from '#pages'
import { statutoryPage } from './statutory-page.ts'

export function privacyPage({ agency, name }: SiteDescription) {
  const template = new URL('./privacy.njk', import.meta.url)
  return statutoryPage('/privacy', template, { agency, hasProgrammes: name !== 'front-door' })
}
