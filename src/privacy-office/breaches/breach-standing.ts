/** A breach with all that stands about it: conclusions, list, notices, grounds, and how many were told. */
import type { Tx } from '#database'
import type { AssessmentRow, BreachRow, ExceptionRow, NoticeRow } from './breach.ts'
import type { BreachInstants } from './clocks.ts'
import type { Conclusion } from './harm-factors.ts'
import { countPeople, selectList, selectScopes, type ListRow, type ScopeRow } from './list-store.ts'
import { countTold, selectExceptions, selectNotices, type ToldCounts } from './notice-store.ts'
import { selectAssessments, selectBreach } from './store.ts'
import { lostMails, type Deliveries } from './untold.ts'

export interface BreachStanding {
  readonly breach: BreachRow
  readonly assessments: readonly AssessmentRow[]
  readonly conclusion: Conclusion | undefined
  readonly notices: readonly NoticeRow[]
  readonly exceptions: readonly ExceptionRow[]
  readonly list: ListRow | undefined
  readonly scopes: readonly ScopeRow[]
  readonly people: number
  readonly counts: ToldCounts
}

export async function breachStanding(
  tx: Tx,
  mail: Deliveries,
  id: string,
): Promise<BreachStanding | undefined> {
  const breach = await selectBreach(tx, id)
  if (breach === undefined) return undefined
  const assessments = await selectAssessments(tx, id)
  return {
    ...{ breach, assessments, conclusion: assessments.at(-1)?.conclusion },
    notices: await selectNotices(tx, id),
    exceptions: await selectExceptions(tx, id),
    list: await selectList(tx, id),
    scopes: await selectScopes(tx, id),
    people: await countPeople(tx, id),
    counts: await countTold(tx, id, await lostMails(tx, mail, id)),
  }
}

export function instantsOf({ breach, assessments, notices }: BreachStanding): BreachInstants {
  return {
    detectedAt: breach.detectedAt,
    conclusions: assessments.map(({ madeAt: at, conclusion }) => ({ at, conclusion })),
    commissionerToldAt: notices.find(({ whom }) => whom === 'commissioner')?.givenAt,
  }
}

/** Somebody asked for people whom the list does not have yet. */
export function isBeingListed({ list, scopes }: BreachStanding): boolean {
  return list !== undefined && scopes.length > 0 && list.listedFor?.getTime() !== list.askedAt.getTime()
}

/** The list is made, and answers what was last asked. */
export function isListed(standing: BreachStanding): boolean {
  return standing.scopes.length > 0 && !isBeingListed(standing)
}
