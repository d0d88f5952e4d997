/** Notices as a room of the justice site. */
import { defineRoom } from '#rooms'
import { noticesActivityEvents } from './activity-events.ts'
import { noticesDataMap } from './data-map.ts'
import { noticesErrors } from './error-codes.ts'
import { NoticesKept } from './operations.ts'
import { noticesPages } from './pages/index.ts'
import { noticesPermissions } from './permissions.ts'
import { noticeReceiver } from './receive-notice.ts'
import { noticesSchema } from './store.ts'

export const noticesRoom = defineRoom({
  name: 'justice/notices',
  sentence: 'Notices of alerts that Customs disclosed to Justice.',
  schemas: [noticesSchema],
  databaseRoles: ['justice_notices'],
  permissions: noticesPermissions,
  errors: noticesErrors,
  activityEvents: noticesActivityEvents,
  dataMaps: [noticesDataMap],
  opens: [
    {
      relations: ['notices.counted_notices'],
      to: ['justice/results'],
      because: 'the annual return counts them',
    },
    {
      relations: ['notices.notices'],
      roles: ['justice_tracing'],
      because: 'who a trace is about stands in the notice alone',
    },
  ],
  navigation: [
    {
      text: 'Notices',
      href: '/notices',
      permission: 'notice.view',
      words: 'Travellers Customs has told Justice about',
      place: 30,
    },
  ],
  wants: [NoticesKept],
  open: ({ clock, want }) => ({
    pages: noticesPages(),
    receivers: [
      noticeReceiver({
        clock,
        kept: (tx, notices) => want(NoticesKept)(tx, notices),
      }),
    ],
  }),
})
