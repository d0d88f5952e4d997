/** Accessibility: what the site aims at, how that is checked, what a person can do when it falls short. */
import type { SiteDescription } from '#pages'
import { statutoryPage } from './statutory-page.ts'

export function accessibilityPage({ agency }: SiteDescription) {
  return statutoryPage('/accessibility', new URL('./accessibility.njk', import.meta.url), { agency })
}
