/** Tracing as a room of the justice site. */
import { NoticesKept } from '#justice/notices'
import { err, fault } from '#kernel'
import { defineRoom, offer, type RoomContext } from '#rooms'
import { tracingActivityEvents } from './activity-events.ts'
import { askImmigration } from './ask-immigration.ts'
import { TRACES_WAITING } from './channels.ts'
import { tracingDataMap } from './data-map.ts'
import { tracingErrors } from './error-codes.ts'
import { openTraces } from './open-traces.ts'
import { tracingPages } from './pages/index.ts'
import { tracingPermissions } from './permissions.ts'
import { tracingAnswerReceiver } from './receive-answer.ts'
import { tracingJobs } from './scheduled-jobs.ts'
import { tracingSchema } from './store.ts'
import type { TracingDependencies } from './tracing-dependencies.ts'

export const tracingRoom = defineRoom({
  name: 'justice/tracing',
  sentence: 'Contact details of people whose silent alert was triggered, used or destroyed in time.',
  schemas: [tracingSchema],
  databaseRoles: ['justice_tracing'],
  permissions: tracingPermissions,
  errors: tracingErrors,
  activityEvents: tracingActivityEvents,
  dataMaps: [tracingDataMap],
  opens: [
    {
      relations: ['tracing.counted_destructions'],
      to: ['justice/results'],
      because: 'the annual return counts them',
    },
    {
      relations: ['tracing.traces'],
      roles: ['justice_notices'],
      because: 'a trace opens in the transaction that keeps the notice',
    },
  ],
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
  offers: [NoticesKept],
  open(context) {
    const { database, clock, newId, exchange } = context
    const agreement = agreementOf(context)
    const tracing: TracingDependencies = { database, clock, newId, exchange, agreement }
    return {
      pages: tracingPages({ agreement, newId }),
      receivers: [tracingAnswerReceiver({ clock, newId, agreement })],
      work: [
        {
          part: 'tracing requests',
          follows: [TRACES_WAITING],
          run: (ending?: AbortSignal) => askImmigration(tracing, ending),
        },
      ],
      jobs: tracingJobs(tracing),
      offered: [offer(NoticesKept, (tx, notices) => openTraces(tx, tracing, notices))],
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
