/** The lane's page as its template sees it, whatever came of the passport before. */
import { civilDate, sentenceOf, type ErrorCode, type Result } from '#kernel'
import type { DecisionView, LaneOutcome } from './lane-outcome.ts'
import { DIRECTION_WORDS, stampOf, type LaneNow } from './lane-place.ts'
import type { MisreadView } from './present-misread.ts'
import type { PassportView } from './present-passport.ts'
import { presentTray, type TrayPassport, type TrayPassportView } from './tray.ts'

export interface LaneView {
  readonly heading: string
  /** `Departures, NZ103`; empty where no passport can be read. */
  readonly reads: string
  readonly stamp: string
  readonly decision: DecisionView | false
  readonly passport: PassportView | false
  readonly misread: MisreadView | false
  /** Why nothing was screened, or cannot be. */
  readonly refusal: string
  /** What the title says first. */
  readonly said: string
  /** The address is of an answer that was shown before. */
  readonly isGone: boolean
  readonly tray: readonly TrayPassportView[]
}

const WAITING = {
  decision: false,
  passport: false,
  misread: false,
  refusal: '',
  said: '',
  isGone: false,
} as const

export function laneView(
  lane: Result<LaneNow, ErrorCode>,
  outcome: LaneOutcome | undefined,
  tray: readonly TrayPassport[],
  at: Date,
): LaneView {
  if (!lane.ok) {
    const refusal = sentenceOf(lane.error)
    return { ...WAITING, heading: 'Lane', reads: '', stamp: '', refusal, said: refusal, tray: [] }
  }
  const { port, lane: name, flight } = lane.value
  return {
    heading: `${port} lane ${name}`,
    reads: flight === undefined ? '' : `${DIRECTION_WORDS[flight.direction]}, ${flight.craft}`,
    stamp: stampOf(lane.value),
    ...shown(outcome),
    tray: flight === undefined ? [] : presentTray(tray, civilDate(at)),
  }
}

export function titleOf({ said, heading }: LaneView): string {
  return said === '' ? heading : `${said} - ${heading}`
}

function shown(outcome: LaneOutcome | undefined) {
  switch (outcome?.kind) {
    case undefined:
      return WAITING
    case 'decision': {
      const { decision, passport } = outcome
      return { ...WAITING, decision, passport, said: `${decision.word}, passport ${decision.number}` }
    }
    case 'misread': {
      const { misread } = outcome
      const place = misread.place === '' ? '' : `${misread.place}: `
      return { ...WAITING, misread, said: `Scan again. ${place}${misread.sentence}` }
    }
    case 'refused': {
      const refusal = sentenceOf(outcome.code)
      return { ...WAITING, refusal, said: `Not screened. ${refusal}` }
    }
  }
}
