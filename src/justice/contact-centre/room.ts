/** The Justice Contact Centre as a room of the justice site. */
import { Acting } from '#justice/acts'
import { defineRoom } from '#rooms'
import { contactCentreActivityEvents } from './activity-events.ts'
import { contactCentreDataMap } from './data-map.ts'
import { contactCentrePages } from './pages/index.ts'
import { contactCentrePermissions } from './permissions.ts'

export const contactCentreRoom = defineRoom({
  name: 'justice/contact-centre',
  sentence: 'The other end of the officer’s phone call.',
  permissions: contactCentrePermissions,
  activityEvents: contactCentreActivityEvents,
  dataMaps: [contactCentreDataMap],
  navigation: [
    {
      text: 'Contact centre',
      href: '/contact-centre',
      permission: 'contact-centre.view',
      words: '',
      place: 40,
    },
  ],
  wants: [Acting],
  open: ({ programme, want }) => ({
    pages: contactCentrePages({ acting: want(Acting), agreements: programme.versions }),
  }),
})
