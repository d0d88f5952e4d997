/** What people who are changed, and stay in the register, would lose by an import: debts, warrants, money, all of it. */
import type { Tx } from '#database'
import { formatMoney } from '#justice/eligibility'
import { standingsOf, type Debt, type PersonRecord, type Standing } from '#justice/register'

export interface Owed {
  readonly finesCents: number
  readonly reparationCents: number
}

export interface StayersLoss {
  readonly before: Owed
  readonly after: Owed
  /** Debts and warrants that the register holds and the extract does not name; what is owed by those debts. */
  readonly gone: { readonly debts: number; readonly warrants: number; readonly cents: number }
  /** People who lose their alert, or owe something now and would owe nothing: for the guard they leave. */
  readonly losingAll: number
}

export interface Loss extends Omit<StayersLoss, 'losingAll'> {
  readonly owingNothingAfter: readonly string[]
  /** Before: debts that are not paid, and warrants that are live. */
  readonly standing: { readonly debts: number; readonly warrants: number }
}

const PEOPLE_AT_A_TIME = 5_000

export function owedIn(debts: readonly Debt[]): Owed {
  const owed = { finesCents: 0, reparationCents: 0 }
  for (const { kind, outstandingCents } of debts)
    owed[kind === 'reparation' ? 'reparationCents' : 'finesCents'] += outstandingCents
  return owed
}

/** `changed` are people as they would be, with what Justice did and the extract does not know. */
export async function whatStayersLose(tx: Tx, changed: readonly PersonRecord[]): Promise<Loss> {
  let loss: Loss = {
    ...{ before: owedIn([]), after: owedIn([]), gone: { debts: 0, warrants: 0, cents: 0 } },
    ...{ owingNothingAfter: [], standing: { debts: 0, warrants: 0 } },
  }
  for (let done = 0; done < changed.length; done += PEOPLE_AT_A_TIME) {
    const some = changed.slice(done, done + PEOPLE_AT_A_TIME)
    const numbers = some.map(({ person }) => person.personProfileNumber)
    loss = together(loss, lossOf(some, await standingsOf(tx, numbers)))
  }
  return loss
}

function lossOf(records: readonly PersonRecord[], standings: ReadonlyMap<string, Standing>): Loss {
  const pairs = records.flatMap((after) => {
    const before = standings.get(after.person.personProfileNumber)
    return before === undefined ? [] : [{ before, after }]
  })
  const goneDebts = pairs.flatMap(({ before, after }) =>
    before.debts.filter(({ debtId }) => !after.debts.some((debt) => debt.debtId === debtId)),
  )
  const goneWarrants = pairs.flatMap(({ before, after }) =>
    before.warrants.filter(({ warrantId }) => !after.warrants.some((one) => one.warrantId === warrantId)),
  )
  const debtsBefore = pairs.flatMap(({ before }) => before.debts)
  const warrantsBefore = pairs.flatMap(({ before }) => before.warrants)
  return {
    before: owedIn(debtsBefore),
    after: owedIn(pairs.flatMap(({ after }) => after.debts)),
    gone: { debts: goneDebts.length, warrants: goneWarrants.length, cents: centsOf(goneDebts) },
    owingNothingAfter: pairs
      .filter(({ before, after }) => centsOf(before.debts) > 0 && centsOf(after.debts) === 0)
      .map(({ before }) => before.personProfileNumber),
    standing: {
      debts: debtsBefore.filter(({ outstandingCents }) => outstandingCents > 0).length,
      warrants: warrantsBefore.filter(({ status }) => status === 'live').length,
    },
  }
}

function centsOf(debts: readonly Debt[]): number {
  return debts.reduce((sum, { outstandingCents }) => sum + outstandingCents, 0)
}

function together(a: Loss, b: Loss): Loss {
  const added = <K extends string>(one: Record<K, number>, other: Record<K, number>) =>
    Object.fromEntries(
      Object.entries<number>(one).map(([key, count]) => [key, count + other[key as K]]),
    ) as Record<K, number>
  return {
    before: added(a.before, b.before),
    after: added(a.after, b.after),
    gone: added(a.gone, b.gone),
    owingNothingAfter: [...a.owingNothingAfter, ...b.owingNothingAfter],
    standing: added(a.standing, b.standing),
  }
}

/** As page and command say it. */
export function owedInWords({ finesCents, reparationCents }: Owed): string {
  return `${formatMoney(finesCents)} in fines, ${formatMoney(reparationCents)} in reparation`
}
