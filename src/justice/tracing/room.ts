/** Tracing as a room of the justice site. */
import { NoticeKept, NOTICES_KEPT } from '#justice/notices'
import { err, fault } from '#kernel'
import { defineRoom, offer, type RoomContext } from '#rooms'
import { tracingActivityEvents } from './activity-events.ts'
import { askImmigration } from './ask-immigration.ts'
import { tracingDataMap } from './data-map.ts'
import { destroyOverdue } from './destroy-overdue.ts'
import { tracingErrors } from './error-codes.ts'
import { openTrace } from './open-trace.ts'
import { tracingPages } from './pages/index.ts'
import { tracingPermissions } from './permissions.ts'
import { tracingAnswerReceiver } from './receive-answer.ts'
import { tracingSchema } from './store.ts'
import type { TracingDependencies } from './tracing-dependencies.ts'

const LOOK_FOR_TRACES_MS = 2_000
const LOOK_FOR_OVERDUE_MS = 60_000

export const tracingRoom = defineRoom({
  name: 'justice/tracing',
  sentence: 'Contact details of people whose silent alert was triggered, used or destroyed in time.',
  schemas: [tracingSchema],
  databaseRoles: ['justice_tracing'],
  permissions: tracingPermissions,
  errors: tracingErrors,
  activityEvents: tracingActivityEvents,
  dataMaps: [tracingDataMap],
  sends: [{ type: 'tracing-request', to: 'immigration', postedBy: ['justice_tracing'], compartment: 'open' }],
  navigation: [
    {
      text: 'Tracing',
      href: '/tracing',
      permission: 'tracing.view',
      words: 'Where travellers can be found, and until when we may know it',
      place: 50,
    },
    {
      text: 'Certificates',
      href: '/tracing/certificates',
      permission: 'tracing-certificate.view',
      words: 'What was traced and has been destroyed',
      place: 70,
    },
  ],
  offers: [NoticeKept],
  open(context) {
    const { database, clock, newId, exchange } = context
    const agreement = agreementOf(context)
    const tracing: TracingDependencies = { database, clock, newId, exchange, agreement }
    const ask = async () => {
      if ((await askImmigration(tracing)) > 0) exchange.nudge()
    }
    return {
      pages: tracingPages({ agreement, newId }),
      receivers: [tracingAnswerReceiver({ clock, newId, agreement })],
      work: [
        {
          part: 'tracing requests',
          follows: [NOTICES_KEPT],
          everyMilliseconds: LOOK_FOR_TRACES_MS,
          run: ask,
        },
        {
          part: 'tracing clocks',
          follows: [NOTICES_KEPT],
          everyMilliseconds: LOOK_FOR_OVERDUE_MS,
          run: () => destroyOverdue(tracing),
        },
      ],
      offered: [offer(NoticeKept, (tx, notice) => openTrace(tx, tracing, notice))],
    }
  },
})

/** A Justice without Immigration as its peer could ask nobody, and so traces nobody. */
function agreementOf({ programme, peers }: RoomContext): TracingDependencies['agreement'] {
  if (peers.some(({ site }) => site === 'immigration')) return programme.tracing
  return {
    versions: programme.tracing.versions,
    inForce: () => err(fault('agreement-not-in-force')),
  }
}
