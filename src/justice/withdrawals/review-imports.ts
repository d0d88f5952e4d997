/** After an import: whoever stands on the last list and no longer qualifies is withdrawn at once, as after an act. */
import { agreementInForce, type Agreement } from '#agreement'
import { recordActivity, type ActivityActor } from '#activity'
import type { Database, Tx } from '#database'
import { actsOn } from '#justice/acts'
import { changedByImports } from '#justice/extract'
import { lockStandings } from '#justice/register'
import { decisionNow, hasEnded, withdraw, type ListedAlert, type ReviewDependencies } from './review-alert.ts'
import { isWithdrawnFrom, lockReviewedImports, moveReviewedImports } from './store.ts'
import { whyItEnded } from './why-it-ended.ts'

export interface ImportReviewDependencies extends Omit<ReviewDependencies, 'lastListed'> {
  readonly database: Database
  /** Of some people what Customs was last told, and how many it was told of in all. */
  readonly lastListedOf: (tx: Tx, personProfileNumbers: readonly string[]) => Promise<LastListedOf>
}

export interface LastListedOf {
  readonly listed: ReadonlyMap<string, ListedAlert>
  readonly listSize: number
}

const THE_REVIEW: ActivityActor = { kind: 'process', id: 'import-review', role: 'register' }

/** How many alerts were withdrawn. Nothing to do is told by one small query. */
export async function reviewImports(dependencies: ImportReviewDependencies): Promise<number> {
  return dependencies.database.as('justice_register', async (tx) => {
    const { lastImport, personProfileNumbers } = await changedByImports(tx, await lockReviewedImports(tx))
    if (lastImport === undefined) return 0
    const withdrawn = await reviewPeople(tx, dependencies, personProfileNumbers)
    await moveReviewedImports(tx, lastImport)
    return withdrawn
  })
}

async function reviewPeople(
  tx: Tx,
  dependencies: ImportReviewDependencies,
  personProfileNumbers: readonly string[],
): Promise<number> {
  // People before lists, as every act locks them: the other way round, each could wait for the other.
  const standings = await lockStandings(tx, personProfileNumbers)
  const { listed, listSize } = await dependencies.lastListedOf(tx, personProfileNumbers)
  if (listed.size === 0) return 0
  const at = dependencies.clock.now()
  const agreement = agreementInForce(dependencies.agreements, at)
  if (!agreement.ok) return left(tx, at, agreement.error.code, listed.size)
  const ended = [...listed].flatMap(([personProfileNumber, alert]) => {
    const standing = standings.get(personProfileNumber)
    const now = decisionNow(agreement.value, standing, at)
    return hasEnded(alert, now) ? [{ personProfileNumber, alert, standing, now }] : []
  })
  // A defective extract would empty the alert list person by person, past the two people who release such a list.
  if (isBeyondGuard(agreement.value, ended.length, listSize))
    return left(tx, at, 'list-beyond-guard', ended.length)

  let withdrawn = 0
  for (const { personProfileNumber, alert, standing, now } of ended) {
    if (await isWithdrawnFrom(tx, personProfileNumber, alert.listNumber)) continue
    const reason = whyItEnded(standing, await actsOn(tx, personProfileNumber))
    const number = await withdraw(
      tx,
      dependencies,
      { personProfileNumber, reason, actor: THE_REVIEW },
      { ...alert, ...now, agreementVersion: agreement.value.version, withdrawnAt: at },
    )
    if (number !== undefined) withdrawn += 1
  }
  return withdrawn
}

function isBeyondGuard({ messages }: Agreement, ended: number, listSize: number): boolean {
  const guards = messages.find(({ type }) => type === 'list')?.guards
  return guards !== undefined && ended * 100 > guards.shrinkAtMostPerCent * listSize
}

/** The next list says so, and is looked at as a list is. */
async function left(tx: Tx, at: Date, code: string, alerts: number): Promise<0> {
  await recordActivity(tx, at, THE_REVIEW, { event: 'alerts-left-to-next-list', details: { code, alerts } })
  return 0
}
