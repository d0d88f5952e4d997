/** The lane: one field that takes what a reader types, the parsed passport, and one word. It writes nothing of them. */
import type { LaneTokens, SignedInPerson } from '#access'
import type { Tx } from '#database'
import { civilDate } from '#kernel'
import { definePage, defineForm, redirect, view } from '#pages'
import { parseMrz, splitMrz } from '#travel-document'
import type { Screening } from '../start-screening.ts'
import type { KeptAnswers } from './kept-answers.ts'
import type { LaneOutcome } from './lane-outcome.ts'
import { laneNow, stampOf } from './lane-place.ts'
import { laneView, titleOf, type LaneView } from './lane-view.ts'
import { presentDecision } from './present-decision.ts'
import { presentMisread } from './present-misread.ts'
import { presentPassport } from './present-passport.ts'
import type { TrayPassport } from './tray.ts'

export interface LaneDependencies {
  readonly screening: Pick<Screening, 'scan' | 'countDamaged'>
  readonly lanes: Pick<LaneTokens, 'isInService'>
  readonly answers: KeptAnswers
  /** Made-up passports to lay on the reader; the demo's only. */
  readonly tray: () => readonly TrayPassport[]
}

/** Whatever is sent is answered by a redirect: no page of the lane is itself the answer to a form. */
const laneForm = defineForm({ fields: { mrz: { kind: 'hidden' }, stamp: { kind: 'hidden' } } })

const LONGEST_ZONE = 400

export const NO_TRACE = { exemptBecause: 'a scan that matches nobody leaves no trace but a number' }

export function lanePage(dependencies: LaneDependencies) {
  const { lanes, answers, tray } = dependencies
  return definePage({
    address: '/lane',
    permission: 'passport.scan',
    title: (shown: LaneView) => titleOf(shown),
    layout: 'bare',
    get: {
      activity: 'lane-opened',
      async answer({ at, person, tx }) {
        return view(laneView(await laneNow(tx, person, lanes), undefined, tray(), at))
      },
    },
    post: {
      activity: NO_TRACE,
      form: laneForm,
      async answer({ at, person, tx, form }) {
        const outcome = await read(dependencies, tx, { person, at, ...form })
        return redirect(`/lane/answers/${answers.keep(person.sessionId, outcome)}`)
      },
    },
    template: new URL('./lane.njk', import.meta.url),
  })
}

interface Sent {
  readonly person: SignedInPerson
  readonly at: Date
  readonly mrz: string
  readonly stamp: string
}

async function read(
  { screening, lanes, answers }: LaneDependencies,
  tx: Tx,
  { person, at, mrz, stamp }: Sent,
): Promise<LaneOutcome> {
  const now = await laneNow(tx, person, lanes)
  if (!now.ok) return { kind: 'refused', code: now.error }
  const { port, lane, flight } = now.value
  // What is on the page is what is stamped, or nothing is read.
  if (flight === undefined || stamp !== stampOf(now.value)) return { kind: 'refused', code: 'lane-changed' }
  if (mrz.length > LONGEST_ZONE) return { kind: 'refused', code: 'zone-too-long' }
  const lines = splitMrz(mrz)
  if (lines.length === 0) return { kind: 'refused', code: 'zone-not-read' }
  const travelDate = civilDate(at)
  const reading = parseMrz(lines, { travelDate })
  if (reading.document === undefined) {
    await screening.countDamaged(port, lane)
    return { kind: 'misread', misread: presentMisread(reading, travelDate) }
  }
  const movement = { port, lane, ...flight, at: at.toISOString() }
  const instruction = await screening.scan({ document: reading.document, movement })
  if (!instruction.ok) return { kind: 'refused', code: instruction.error.code }
  const decision = presentDecision(instruction.value, answers.count({ port, lane }), at)
  return { kind: 'decision', decision, passport: presentPassport(reading, travelDate) }
}
