/** The pages at the foot of every public page, in a site's own words, in both languages. */
import { inBothLanguages, type PageDefinition, type SiteDescription } from '#pages'
import type { PrivacySource } from '#rooms'
import { aboutPage } from './about.ts'
import { accessibilityPage } from './accessibility.ts'
import { contactPage } from './contact.ts'
import { cookiesPage } from './cookies.ts'
import { copyrightPage } from './copyright.ts'
import { privacyPage } from './privacy.ts'

const PAGES = [privacyPage, cookiesPage, accessibilityPage, contactPage, aboutPage, copyrightPage]

export function statutoryPages(
  site: SiteDescription,
  privacy: readonly PrivacySource[] = [],
  verified?: string,
): readonly PageDefinition[] {
  return PAGES.flatMap((page) => inBothLanguages((language) => page(site, language, privacy, verified)))
}
