/** Whom the tour cannot meet for the first time: for each round it wants somebody who will be referred, and has not been. */
import { agreementInForce } from '#agreement'
import { casesSince } from '#customs/interceptions'
import type { Database } from '#database'
import { decide } from '#justice/eligibility'
import { peopleByNumber } from '#justice/register'
import { civilDate } from '#kernel'
import type { SiteContext } from '#rooms'
import type { TourRound } from './front-door/tour/tour-rounds.ts'

/** As person profile numbers: whose interception is or was a case, and whom Justice would put on no list by now. */
export async function travellersUsed(
  customs: Database,
  justice: Pick<SiteContext, 'database' | 'programme' | 'clock'>,
  rounds: readonly Pick<TourRound, 'personProfileNumber'>[],
): Promise<ReadonlySet<string>> {
  const cases = await customs.as('customs_supervisor', (tx) => casesSince(tx, new Date(0)))
  const used = new Set(cases.map(({ personProfileNumber }) => personProfileNumber))
  const numbers = rounds.map(({ personProfileNumber }) => personProfileNumber)
  const at = justice.clock.now()
  const agreement = agreementInForce(justice.programme.versions, at)
  const people = await justice.database.as('justice_list_officer', (tx) => peopleByNumber(tx, numbers))
  for (const number of numbers) {
    const person = people.get(number)
    const isListed =
      agreement.ok &&
      person?.leftAt === null &&
      decide(agreement.value.eligibility, person.debts, person.warrants, civilDate(at)).decision ===
        'interception'
    if (!isListed) used.add(number)
  }
  return used
}
