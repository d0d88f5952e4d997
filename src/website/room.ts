/** The pages that every site shows, as a room of each. */
import { defineRoom } from '#rooms'
import { websiteActivityEvents } from './activity-events.ts'
import { demonstrationBanner } from './demonstration-banner.ts'
import { agreementsPage } from './pages/agreement.ts'
import { homePage } from './pages/home.ts'
import { programmesPage } from './pages/programmes.ts'
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
  ],
  open: ({ programme, declared }) => ({
    pages: [homePage(declared), programmesPage(programme.agreements), agreementsPage(programme)],
    banners: [demonstrationBanner(programme)],
  }),
})
