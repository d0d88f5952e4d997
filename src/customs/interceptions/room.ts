/** Interception cases as a room of the customs site. */
import { ALERT_LIST, StandDown } from '#customs/alert-list'
import { bandEdgeAt, INTERCEPTION_ALERTS } from '#customs/alerts'
import { defineRoom, offer } from '#rooms'
import { interceptionActivityEvents } from './activity-events.ts'
import { answerLimitAt } from './answer-limit.ts'
import { INTERCEPTION_CASES } from './channels.ts'
import { interceptionsDataMap } from './data-map.ts'
import { interceptionsErrors } from './error-codes.ts'
import { keepCaseRules } from './keep-rules.ts'
import { workOnCases } from './open-cases.ts'
import { boardStream, interceptionPages, policeStream } from './pages/index.ts'
import { interceptionsPermissions } from './permissions.ts'
import { answerReceiver } from './receive-answer.ts'
import { standDown } from './stand-down.ts'
import { interceptionsSchema } from './store.ts'

/** What a board shows, and what the room works on. */
const CHANGES = [INTERCEPTION_ALERTS, INTERCEPTION_CASES]

export const interceptionsRoom = defineRoom({
  name: 'customs/interceptions',
  sentence: 'The officers’ and constables’ work from alert to outcome, with the truth checked at the stop.',
  schemas: [interceptionsSchema],
  databaseRoles: ['customs_interceptions'],
  permissions: interceptionsPermissions,
  errors: interceptionsErrors,
  activityEvents: interceptionActivityEvents,
  dataMaps: [interceptionsDataMap],
  opens: [
    {
      relations: ['interceptions.counted_steps', 'interceptions.counted_questions'],
      to: ['customs/results'],
      because: 'the annual return counts them',
    },
    {
      relations: ['interceptions.stand_down'],
      roles: ['customs_alert_list'],
      because: 'a withdrawal stands its case down in the transaction that receives it',
    },
  ],
  sends: [
    {
      type: 'confirmation-request',
      to: 'justice',
      postedBy: ['customs_interceptions'],
      compartment: 'open',
    },
    { type: 'outcome', to: 'justice', postedBy: ['customs_interceptions'], compartment: 'open' },
  ],
  navigation: [
    {
      text: 'Live board',
      href: '/board',
      permission: 'board.view',
      words: 'Travellers to meet now',
      place: 10,
    },
    {
      text: 'Waiting for Police',
      href: '/police',
      permission: 'police-interception.view',
      words: '',
      place: 20,
    },
  ],
  offers: [StandDown],
  async open({ database, exchange, clock, programme }) {
    await keepCaseRules(database, programme.versions)
    const limitAt = answerLimitAt(programme)
    let nextIn: number | undefined
    const boards = (changed: () => void) => database.listener.listen(CHANGES, changed)
    return {
      pages: interceptionPages(limitAt, bandEdgeAt(programme)),
      live: [boardStream(boards), policeStream(boards)],
      receivers: [answerReceiver({ clock, limitAt })],
      work: [
        {
          part: 'interceptions',
          // A list may take the person of an open case off, or be held.
          follows: [...CHANGES, ALERT_LIST],
          run: async (ending?: AbortSignal) =>
            (nextIn = await workOnCases({ database, exchange, clock }, ending)),
          nextIn: () => nextIn,
        },
      ],
      offered: [
        offer(StandDown, async (tx, withdrawal, at) => {
          await standDown(tx, withdrawal, at)
        }),
      ],
    }
  },
})
