/** A year of made-up history that has given figures: who crosses when, and what comes of each interception. */
import { BrokenPromise, type Direction } from '#kernel'

/** What a history must come out as; money in whole dollars. */
export interface YearFigures {
  readonly silent_alerts_triggered: number
  readonly individuals_subject_to_silent_alerts: number
  readonly intercept_alerts_triggered: number
  readonly people_intercepted: number
  readonly on_departure: number
  readonly on_arrival: number
  readonly fines_already_paid: number
  readonly wrong_person: number
  readonly interception_not_completed: number
  readonly fines_received: number
  readonly reparation_received: number
  readonly time_to_pay: number
  readonly remittals: number
}

export const ENDINGS = [
  'paid',
  'arranged',
  'remitted',
  'arrested',
  'let-go',
  'already-paid',
  'wrong-person',
  'not-completed',
] as const
export type Ending = (typeof ENDINGS)[number]

export interface PlannedAlert {
  /** In the year, from 0: the same person may be met twice. */
  readonly person: number
  readonly session: number
  readonly direction: Direction
  readonly ending: Ending
  /** A constable confirms the person: that is an interception. */
  readonly isMet: boolean
}

/** What a person of the year owes; of those who pay, arrange or are remitted, all of it goes that way. */
export interface PlannedDebts {
  readonly finesDollars: number
  readonly reparationDollars: number
}

export interface PlannedYear {
  readonly alerts: readonly PlannedAlert[]
  /** By person. */
  readonly debts: readonly PlannedDebts[]
  /** By person: whether the alert has ended for good when the year is over. */
  readonly leaves: readonly boolean[]
  /** Each crossing of somebody under silent alert: which of the year's individuals, in which session. */
  readonly silent: readonly { readonly person: number; readonly session: number }[]
}

/** After these the person stays on the list, and can trigger another alert. */
const STAYS: readonly Ending[] = ['let-go', 'wrong-person', 'not-completed']
/** Owed by whoever pays nothing in the year. */
const OTHER_DEBTS: PlannedDebts = { finesDollars: 0, reparationDollars: 500 }

interface Met {
  readonly ending: Ending
  readonly isMet: boolean
}

export function planYear(figures: YearFigures, sessions: number): PlannedYear {
  const met = figures.on_departure + figures.on_arrival
  const twice = met - figures.people_intercepted
  const ended = endingsOf(figures, met, twice)
  const { alerts, people } = givePeople(ended, twice, sessions, figures.on_departure)
  const lastOf = (person: number) => alerts.findLast((alert) => alert.person === person)?.ending
  const endings = Array.from({ length: people }, (_, person) => lastOf(person) ?? 'let-go')
  return {
    alerts,
    debts: debtsOf(endings, figures),
    leaves: endings.map((ending) => !STAYS.includes(ending)),
    silent: Array.from({ length: figures.silent_alerts_triggered }, (_, index) => ({
      person: index % figures.individuals_subject_to_silent_alerts,
      session: index % sessions,
    })),
  }
}

/** Each alert's ending. Those who are not met are among the incorrect and the not completed. */
function endingsOf(figures: YearFigures, met: number, twice: number): readonly Met[] {
  const { intercept_alerts_triggered: alerts, wrong_person: wrong, fines_already_paid: paid } = figures
  const notCompleted = figures.interception_not_completed
  const ordinary = alerts - wrong - paid - notCompleted
  const notMet = alerts - met
  if (ordinary < 4 || notMet < 0 || twice < 0 || notMet > wrong + paid + notCompleted)
    throw new BrokenPromise('no history has these figures')
  const odd: Ending[] = [
    ...Array.from({ length: wrong }, () => 'wrong-person' as const),
    ...Array.from({ length: paid }, () => 'already-paid' as const),
    ...Array.from({ length: notCompleted }, () => 'not-completed' as const),
  ]
  const oddMet = odd.map((ending, index): Met => ({ ending, isMet: index >= notMet }))
  const staying = oddMet.filter((one) => one.isMet && STAYS.includes(one.ending)).length
  const letGo = Math.max(1, twice - staying, Math.round(ordinary * 0.05))
  const arrested = Math.max(1, Math.round(ordinary * 0.1))
  const settled = ordinary - letGo - arrested
  if (settled < 2) throw new BrokenPromise('no history has these figures')
  const remitted = Math.max(1, Math.round(settled * 0.15))
  const arranged = Math.max(1, Math.round(settled * 0.35))
  const counts: readonly (readonly [Ending, number])[] = [
    ['let-go', letGo],
    ['arrested', arrested],
    ['remitted', remitted],
    ['arranged', Math.min(arranged, settled - remitted)],
    ['paid', Math.max(0, settled - remitted - arranged)],
  ]
  const normal = counts.flatMap(([ending, count]) =>
    Array.from({ length: count }, (): Met => ({ ending, isMet: true })),
  )
  return [...oddMet, ...normal]
}

/** Whoever is met twice stays on the list the first time, and comes again in a later session. */
function givePeople(
  ended: readonly Met[],
  twice: number,
  sessions: number,
  departures: number,
): { readonly alerts: readonly PlannedAlert[]; readonly people: number } {
  const first = ended.filter(({ ending, isMet }) => isMet && STAYS.includes(ending)).slice(0, twice)
  const again = ended
    .filter(({ ending, isMet }) => isMet && !STAYS.includes(ending))
    .slice(-twice || ended.length)
  if (first.length < twice || again.length < twice) throw new BrokenPromise('no history has these figures')
  let people = 0
  let metSoFar = 0
  const given = new Map<Met, number>()
  const alerts = ended.map((one, index): PlannedAlert => {
    const place = first.indexOf(one)
    const partner = place >= 0 ? again[place] : first[again.indexOf(one)]
    const person = (partner === undefined ? undefined : given.get(partner)) ?? people++
    given.set(one, person)
    const departs = one.isMet ? metSoFar++ < departures : index % 2 === 0
    return {
      ...one,
      person,
      session: place >= 0 ? 0 : partner === undefined ? index % sessions : 1 + (index % (sessions - 1)),
      direction: departs ? 'departure' : 'arrival',
    }
  })
  const inTime = alerts.toSorted((a, b) => a.session - b.session)
  return { alerts: inTime, people }
}

function debtsOf(endings: readonly Ending[], figures: YearFigures): readonly PlannedDebts[] {
  const count = (ending: Ending) => endings.filter((one) => one === ending).length
  const payers = count('paid')
  if (payers === 0 && figures.fines_received + figures.reparation_received > 0)
    throw new BrokenPromise('somebody must pay what was received')
  const fines = parts(figures.fines_received, payers)
  const reparation = parts(figures.reparation_received, payers)
  const arranged = parts(figures.time_to_pay, count('arranged'))
  const remitted = parts(figures.remittals, count('remitted'))
  return endings.map((ending): PlannedDebts => {
    if (ending === 'paid') return { finesDollars: fines.pop() ?? 0, reparationDollars: reparation.pop() ?? 0 }
    if (ending === 'arranged') return halves(arranged.pop() ?? 0)
    if (ending === 'remitted') return halves(remitted.pop() ?? 0)
    return OTHER_DEBTS
  })
}

function halves(dollars: number): PlannedDebts {
  const finesDollars = Math.floor(dollars / 2)
  return { finesDollars, reparationDollars: dollars - finesDollars }
}

/** Unlike amounts that add up to the total. */
function parts(total: number, count: number): number[] {
  const weights = Array.from({ length: count }, (_, index) => 1 + (index % 7))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const amounts = weights.map((weight) => Math.floor((total * weight) / all))
  const rest = total - amounts.reduce((sum, amount) => sum + amount, 0)
  return amounts.map((amount, index) => (index === 0 ? amount + rest : amount))
}
