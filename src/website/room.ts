/** The pages that every site shows, as a room of each. */
import { inBothLanguages } from '#pages'
import { defineRoom, describeSite } from '#rooms'
import { websiteActivityEvents } from './activity-events.ts'
import { demonstrationBanner, deskBanner } from './demonstration-banner.ts'
import { agreementsPage } from './pages/agreement.ts'
import { homePages } from './pages/home.ts'
import { programmesPage } from './pages/programmes.ts'
import { securityTxtPage } from './pages/security-txt.ts'
import { statutoryPages } from './pages/statutory-pages.ts'
import { websitePermissions } from './permissions.ts'

export const websiteRoom = defineRoom({
  name: 'website',
  sentence: 'The pages that every site shows: its start page, and the agreement in force.',
  permissions: websitePermissions,
  activityEvents: websiteActivityEvents,
  navigation: [
    {
      text: 'Agreement',
      href: '/agreement',
      permission: 'agreement.view',
      words: 'What may pass between the agencies, and why',
      place: 900,
    },
    {
      text: 'What we match',
      href: '/programmes',
      permission: 'public',
      audience: 'public',
      words: 'Why passports are compared with a list at the border, and what you can do before you travel',
      place: 920,
      // An exporter who asks about honey is at no border.
      notInMenuOf: ['desk'],
      inTeReo: {
        text: 'Ngā mea ka whakataurite mātou',
        words:
          'Te take ka whakatauritea ngā uruwhenua ki tētahi rārangi i te paenga, me ngā mea ka taea e koe i mua i te haere',
      },
    },
  ],
  open: ({ site, origin, programme, declared, demonstration, privacy, verified }) => ({
    pages: [
      ...homePages(declared),
      ...statutoryPages(describeSite(site, demonstration !== undefined), privacy, verified),
      ...(origin === undefined ? [] : [securityTxtPage(origin)]),
      ...inBothLanguages((language) => programmesPage(programme.agreements, language)),
      agreementsPage(programme),
    ],
    banners: [site === 'desk' ? deskBanner(programme) : demonstrationBanner(programme)],
  }),
})
