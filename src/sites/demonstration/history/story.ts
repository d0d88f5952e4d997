/** The month before the demonstration's first day, as a table: what comes of each alert, and how often. Made up, and plausible. */
import type { StepRequest } from '#customs/interceptions'

/** What somebody does at Justice about the person of an alert. */
export type JusticeAct = 'pay' | 'arrange' | 'remit' | 'withdraw-warrant'

/** One thing that happens in a case; at `word-travels` what was said so far reaches the other site, and is answered. */
export type Beat =
  | {
      readonly step: StepRequest['step']
      readonly by: 'officer' | 'constable'
      readonly reason?: string
    }
  | { readonly justice: JusticeAct }
  | 'word-travels'

export interface CaseStory {
  readonly times: number
  readonly outcome: string
  readonly beats: readonly Beat[]
}

const officer = (step: StepRequest['step'], reason?: string): Beat => ({
  ...{ step, by: 'officer' },
  ...(reason === undefined ? {} : { reason }),
})
const constable = (step: StepRequest['step'], reason?: string): Beat => ({
  ...{ step, by: 'constable' },
  ...(reason === undefined ? {} : { reason }),
})
const justice = (act: JusticeAct): Beat => ({ justice: act })
const TRAVELS: Beat = 'word-travels'

const CALLED: readonly Beat[] = [officer('acknowledge'), officer('notify-police')]
const TALKING: readonly Beat[] = [...CALLED, constable('attend'), TRAVELS, constable('begin-interview')]
const TOLD: readonly Beat[] = [
  ...TALKING,
  constable('confirm-identity'),
  TRAVELS,
  constable('confirm-by-message'),
  constable('tell'),
]

// prettier-ignore
const CASES: readonly CaseStory[] = [
  { times: 14, outcome: 'paid',                   beats: [...TOLD, justice('pay'), constable('paid')] },
  { times: 2,  outcome: 'paid',                   beats: [...TOLD, constable('challenge'), justice('pay'), constable('paid')] },
  // The constable leaves it to Justice's word that it was paid.
  { times: 4,  outcome: 'paid',                   beats: [...TOLD, justice('pay'), TRAVELS] },
  { times: 11, outcome: 'arrangement-made',       beats: [...TOLD, justice('arrange'), constable('arranged')] },
  { times: 2,  outcome: 'remitted',               beats: [...TOLD, justice('remit'), constable('remitted')] },
  { times: 8,  outcome: 'arrested',               beats: [...TOLD, constable('refuse'), constable('execute-warrant')] },
  { times: 3,  outcome: 'discretion-exercised',   beats: [...TOLD, constable('refuse'), constable('exercise-discretion')] },
  { times: 2,  outcome: 'wrong-person',           beats: [...TALKING, constable('not-the-person', 'other-names')] },
  { times: 1,  outcome: 'wrong-person',           beats: [...TALKING, constable('not-the-person', 'other-history')] },
  { times: 1,  outcome: 'wrong-person',           beats: [...TALKING, constable('not-the-person', 'known-namesake')] },
  // A relative pays or arranges by phone while the constable talks to the traveller.
  { times: 3,  outcome: 'already-paid',           beats: [...TALKING, justice('pay'), TRAVELS] },
  { times: 1,  outcome: 'arrangement-existed',    beats: [...TALKING, justice('arrange'), TRAVELS] },
  { times: 1,  outcome: 'warrant-not-in-force',   beats: [...TALKING, justice('withdraw-warrant'), TRAVELS] },
  { times: 3,  outcome: 'stood-down',             beats: [officer('acknowledge'), justice('pay'), TRAVELS] },
  { times: 2,  outcome: 'stood-down',             beats: [...CALLED, justice('arrange'), TRAVELS] },
  { times: 2,  outcome: 'not-completed',          beats: [...CALLED, officer('not-completed', 'police-unavailable')] },
  { times: 2,  outcome: 'not-completed',          beats: [...CALLED, officer('not-completed', 'boarded')] },
  { times: 1,  outcome: 'not-completed',          beats: [officer('acknowledge'), officer('not-completed', 'alert-late')] },
  { times: 1,  outcome: 'not-completed',          beats: [...CALLED, constable('attend'), TRAVELS, constable('not-completed', 'left-the-area')] },
]

/** What an officer of Justice or somebody at the contact centre does, some days after the crossing. */
export interface LaterStep {
  readonly afterDays: number
  /** Steps of the trace, one after the other; or an act at Justice. */
  readonly does: readonly string[] | JusticeAct
}

/** What comes of a silent alert: whether Immigration holds a card, and what is done with it. */
export interface TraceStory {
  readonly times: number
  readonly hasCard: boolean
  readonly later: readonly LaterStep[]
}

const use = (name: string): LaterStep => ({ afterDays: 1, does: ['act', name] })
const OVER: readonly string[] = ['no-longer-needed']

// prettier-ignore
const TRACES: readonly TraceStory[] = [
  { times: 40, hasCard: false, later: [] },
  { times: 14, hasCard: true,  later: [] },
  { times: 30, hasCard: true,  later: [{ afterDays: 1, does: ['do-not-act'] }] },
  { times: 10, hasCard: true,  later: [{ afterDays: 2, does: ['act'] }] },
  { times: 18, hasCard: true,  later: [use('letter')] },
  { times: 16, hasCard: true,  later: [use('letter'), { afterDays: 7, does: 'pay' }, { afterDays: 8, does: OVER }] },
  { times: 10, hasCard: true,  later: [use('telephone'), { afterDays: 2, does: 'arrange' }, { afterDays: 3, does: OVER }] },
  { times: 6,  hasCard: true,  later: [use('bailiff-visit')] },
  { times: 4,  hasCard: true,  later: [use('warrant-to-police')] },
]

/** A flight whose passengers are read at one lane. */
export interface Flight {
  readonly craft: string
  readonly port: string
  readonly lane: string
  readonly direction: 'arrival' | 'departure'
}

/** Flights of about the same hour. */
export interface Bank {
  /** Civil time, `HH:MM`. */
  readonly at: string
  readonly flights: readonly Flight[]
}

const row = (craft: string, port: string, lane: string, direction: Flight['direction']): Flight => ({
  ...{ craft, port, lane, direction },
})

// Hours apart, so that the cases of one are over when the next begins.
// prettier-ignore
export const BANKS: readonly Bank[] = [
  { at: '06:25', flights: [row('NZ103', 'AKL', 'A1', 'departure'), row('QF171', 'WLG', 'B1', 'departure'), row('TG491', 'AKL', 'A2', 'arrival')] },
  { at: '09:10', flights: [row('CZ305', 'AKL', 'A2', 'arrival'),   row('JQ225', 'CHC', 'C1', 'departure'), row('NZ5',   'AKL', 'A1', 'departure')] },
  { at: '11:35', flights: [row('SQ297', 'CHC', 'C1', 'arrival'),   row('QF143', 'AKL', 'A1', 'departure'), row('FJ411', 'AKL', 'A2', 'arrival')] },
  { at: '14:15', flights: [row('EK448', 'AKL', 'A2', 'arrival'),   row('NZ884', 'CHC', 'C1', 'departure'), row('NZ846', 'WLG', 'B1', 'arrival')] },
  { at: '17:05', flights: [row('QF146', 'AKL', 'A2', 'departure'), row('NZ849', 'WLG', 'B1', 'departure'), row('NZ104', 'AKL', 'A1', 'arrival')] },
  { at: '19:40', flights: [row('NZ6',   'AKL', 'A2', 'arrival'),   row('QF173', 'WLG', 'B1', 'arrival'),   row('SQ298', 'CHC', 'C1', 'departure')] },
  { at: '21:20', flights: [row('EK449', 'AKL', 'A1', 'departure'), row('NZ887', 'CHC', 'C1', 'arrival'),   row('FJ410', 'AKL', 'A2', 'departure')] },
]

export interface Story {
  readonly days: number
  /** Everybody whom Justice sends until the whole register is taken over. */
  readonly peopleOfFirstCourts: number
  /** Travellers on no list, for each bank that is played. */
  readonly strangersInBank: number
  readonly cases: readonly CaseStory[]
  readonly traces: readonly TraceStory[]
}

export const MONTH: Story = {
  days: 30,
  peopleOfFirstCourts: 1000,
  strangersInBank: 30,
  cases: CASES,
  traces: TRACES,
}

/** The same with each row once: for looking at every kind of ending in a few days. */
export function inFewDays(days: number): Story {
  const once = <Row extends { readonly times: number }>(rows: readonly Row[]) =>
    rows.map((one) => ({ ...one, times: 1 }))
  return {
    ...{ days, peopleOfFirstCourts: 600, strangersInBank: 3 },
    ...{ cases: once(CASES), traces: once(TRACES) },
  }
}
