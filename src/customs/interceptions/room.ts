/** Interception cases as a room of the customs site. */
import { LIST_CHANGED, StandDown } from '#customs/alert-list'
import { INTERCEPTION_ALERTED } from '#customs/screening'
import { defineRoom, offer } from '#rooms'
import { interceptionActivityEvents } from './activity-events.ts'
import { interceptionsDataMap } from './data-map.ts'
import { interceptionsErrors } from './error-codes.ts'
import { keepCaseRules } from './keep-rules.ts'
import { openCases, tellOutcomes } from './open-cases.ts'
import { boardStream, interceptionPages, policeStream } from './pages/index.ts'
import { interceptionsPermissions } from './permissions.ts'
import { answerReceiver } from './receive-answer.ts'
import { standDown } from './stand-down.ts'
import { interceptionsSchema } from './store.ts'

const LOOK_FOR_ALERTS_MS = 250

/** Something that a board shows is another. */
const CASES_CHANGED = 'interception-cases'
const SHOWN_ON_BOARDS = [CASES_CHANGED, INTERCEPTION_ALERTED, LIST_CHANGED]

export const interceptionsRoom = defineRoom({
  name: 'customs/interceptions',
  sentence: 'The officers’ and constables’ work from alert to outcome, with the truth checked at the stop.',
  schemas: [interceptionsSchema],
  databaseRoles: ['customs_interceptions'],
  permissions: interceptionsPermissions,
  errors: interceptionsErrors,
  activityEvents: interceptionActivityEvents,
  dataMaps: [interceptionsDataMap],
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
  async open({ database, exchange, clock, tell, hear }) {
    await keepCaseRules(database)
    const cases = { database, exchange, clock }
    const workOnCases = async () => {
      const opened = await openCases(cases)
      const told = await tellOutcomes(cases)
      if (opened + told === 0) return
      exchange.nudge()
      tell(CASES_CHANGED)
    }
    const boards = (changed: () => void) => {
      const stops = SHOWN_ON_BOARDS.map((change) => hear(change, changed))
      return () => stops.forEach((stop) => stop())
    }
    return {
      pages: interceptionPages,
      live: [boardStream(boards), policeStream(boards)],
      receivers: [answerReceiver({ clock, answered: () => tell(CASES_CHANGED) })],
      work: [
        {
          part: 'interceptions',
          follows: [INTERCEPTION_ALERTED, LIST_CHANGED],
          everyMilliseconds: LOOK_FOR_ALERTS_MS,
          run: workOnCases,
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
