/** How the published notices are kept, as a room of each site. */
import { defineRoom } from '#rooms'
import { statementsActivityEvents } from './activity-events.ts'
import { notKeptBanner } from './banner.ts'
import { statementsPage } from './pages/statements.ts'
import { statementsPermissions } from './permissions.ts'

export const statementsRoom = defineRoom({
  name: 'privacy-office/statements',
  sentence: 'Each sentence of the published notices: how it is kept, and when that was last verified.',
  permissions: statementsPermissions,
  activityEvents: statementsActivityEvents,
  navigation: [
    {
      text: 'Statements',
      href: '/privacy-office/statements',
      permission: 'statements.view',
      words: 'What the published notices promise, how each sentence is kept, and when that was last verified',
      place: 885,
    },
  ],
  open: ({ declared, verified }) => ({
    pages: [statementsPage(verified)],
    banners: [notKeptBanner(declared.permissions, verified)],
  }),
})
