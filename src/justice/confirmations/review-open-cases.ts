/**
 * Takes an answer back, unasked, as soon as it no longer holds. A withdrawal reaches whoever stands on the last list that
 * was sent, and withdraws nobody beyond the guard; a case that is open at Customs is reached whatever ended its reason: an
 * import beyond the guard, a list that is held here or there, a person who was never on the last list.
 */
import { agreementInForce } from '#agreement'
import { recordActivity, type ActivityActor } from '#activity'
import type { Database } from '#database'
import type { NewId } from '#kernel'
import type { ConfirmationDependencies } from './answer-confirmation.ts'
import { giveAnswer } from './give-answer.ts'
import { openCasesSaidEnforceable } from './store.ts'
import { whatHolds } from './what-holds.ts'

export interface OpenCaseDependencies extends ConfirmationDependencies {
  readonly database: Database
  readonly newId: NewId
}

const CONFIRMATIONS: ActivityActor = {
  kind: 'process',
  id: 'justice-confirmations',
  role: 'confirmations',
}

/** Of a case without an outcome after so long nobody stands before a traveller any more. */
const OPEN_AT_MOST_MS = 7 * 86_400_000

/** How many answers were taken back. Nothing to do is told by one small query. */
export async function reviewOpenCases(dependencies: OpenCaseDependencies): Promise<number> {
  const { database, clock, agreements, newId } = dependencies
  return database.as('justice_confirmations', async (tx) => {
    const asOf = clock.now()
    const open = await openCasesSaidEnforceable(tx, new Date(asOf.getTime() - OPEN_AT_MOST_MS))
    if (open.length === 0) return 0
    const agreement = agreementInForce(agreements, asOf)
    if (!agreement.ok) return 0
    let taken = 0
    for (const { caseReference, personProfileNumber } of open) {
      const now = await whatHolds(tx, agreement.value, personProfileNumber, asOf)
      if (now.stillEnforceable) continue
      const { version: agreementVersion } = agreement.value
      const about = { requestId: newId(), caseReference, personProfileNumber, agreementVersion }
      await giveAnswer(tx, dependencies, { ...about, askedAt: asOf, asOf, ...now })
      await recordActivity(tx, asOf, CONFIRMATIONS, {
        event: 'confirmation-taken-back',
        subject: { kind: 'case', id: caseReference },
      })
      taken += 1
    }
    return taken
  })
}
