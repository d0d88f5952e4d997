/** The pages at the foot of every public page, in a site's own words. */
import type { PageDefinition, SiteDescription } from '#pages'
import { aboutPage } from './about.ts'
import { accessibilityPage } from './accessibility.ts'
import { contactPage } from './contact.ts'
import { cookiesPage } from './cookies.ts'
import { copyrightPage } from './copyright.ts'
import { privacyPage } from './privacy.ts'

export function statutoryPages(site: SiteDescription): readonly PageDefinition[] {
  return [
    privacyPage(site),
    cookiesPage(site),
    accessibilityPage(site),
    contactPage(site),
    aboutPage(site),
    copyrightPage(site),
  ]
}
