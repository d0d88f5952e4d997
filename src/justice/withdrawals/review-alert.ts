/** Decides anew about one person as soon as something has changed, and withdraws the alert that no longer stands. */
import { agreementInForce, type Agreement } from '#agreement'
import { recordActivity } from '#activity'
import type { Tx } from '#database'
import type { Exchange } from '#exchange'
import { decide } from '#justice/eligibility'
import type { ReviewAlert, ReviewRequest } from '#justice/acts'
import { standingOf, type Standing } from '#justice/register'
import { BrokenPromise, civilDate, type AlertType, type Clock } from '#kernel'
import { announceReview, insertWithdrawal, isWithdrawnFrom, type Withdrawal } from './store.ts'

/** Somebody's entry on the last list that was sent. */
export interface ListedAlert {
  readonly listNumber: number
  readonly alertType: AlertType
}

export interface ReviewDependencies {
  readonly clock: Clock
  readonly exchange: Pick<Exchange, 'post'>
  /** Every version: the one in force on the day is used. */
  readonly agreements: readonly Agreement[]
  /** What Customs was last told of the person; no list may be built until the caller's transaction ends. */
  readonly lastListed: (tx: Tx, personProfileNumber: string) => Promise<ListedAlert | undefined>
}

export function alertReview(dependencies: ReviewDependencies): ReviewAlert {
  return (tx, request) => reviewAlert(tx, dependencies, request)
}

async function reviewAlert(
  tx: Tx,
  dependencies: ReviewDependencies,
  request: ReviewRequest,
): Promise<number | undefined> {
  const { personProfileNumber } = request
  await announceReview(tx)
  const listed = await dependencies.lastListed(tx, personProfileNumber)
  if (listed === undefined || (await isWithdrawnFrom(tx, personProfileNumber, listed.listNumber)))
    return undefined
  const at = dependencies.clock.now()
  const agreement = agreementInForce(dependencies.agreements, at)
  if (!agreement.ok) return notWithdrawn(tx, request, at, agreement.error.code)
  const now = decisionNow(agreement.value, await standingOf(tx, personProfileNumber), at)
  if (!hasEnded(listed, now)) return undefined
  return withdraw(tx, dependencies, request, {
    ...listed,
    decision: now.decision,
    explanation: now.explanation,
    agreementVersion: agreement.value.version,
    withdrawnAt: at,
  })
}

export interface DecisionNow {
  readonly decision: AlertType | 'none' | 'left-register'
  readonly explanation: string
}

export function decisionNow(agreement: Agreement, standing: Standing | undefined, at: Date): DecisionNow {
  if (standing === undefined || standing.leftAt !== null)
    return { decision: 'left-register', explanation: 'none: no longer in the register of fines' }
  const { decision, explanation } = decide(
    agreement.eligibility,
    standing.debts,
    standing.warrants,
    civilDate(at),
  )
  return { decision, explanation }
}

interface EndingDecision extends DecisionNow {
  readonly decision: Withdrawal['decision']
}

/** From silent to interception is no withdrawal: the next list says so. */
export function hasEnded({ alertType }: ListedAlert, now: DecisionNow): now is EndingDecision {
  return now.decision !== alertType && now.decision !== 'interception'
}

type Ended = Pick<
  Withdrawal,
  'listNumber' | 'alertType' | 'decision' | 'explanation' | 'agreementVersion' | 'withdrawnAt'
>

/** Posts the withdrawal and keeps why, in the caller's transaction; undefined when Customs may not be told. */
export async function withdraw(
  tx: Tx,
  dependencies: Pick<ReviewDependencies, 'exchange'>,
  request: ReviewRequest,
  ended: Ended,
): Promise<number | undefined> {
  const { personProfileNumber, reason, actor } = request
  const body = { person_profile_number: personProfileNumber, class_of_reason: reason }
  const posted = await dependencies.exchange.post(tx, { type: 'withdrawal', to: 'customs', body })
  if (!posted.ok) return notWithdrawn(tx, request, ended.withdrawnAt, posted.error.code)
  const { id: messageId, sequence: number } = posted.value
  if (number === undefined) throw new BrokenPromise('withdrawals are numbered, so their stream is open')
  await insertWithdrawal(tx, { ...ended, number, messageId, personProfileNumber, reason, actor })
  await recordActivity(tx, ended.withdrawnAt, actor, {
    event: 'alert-withdrawn',
    subject: { kind: 'withdrawal', id: String(number) },
    details: { reason, list: ended.listNumber },
  })
  return number
}

/** What Justice did stands all the same: a payment is a payment, whatever may be told. */
async function notWithdrawn(tx: Tx, { actor }: ReviewRequest, at: Date, code: string): Promise<undefined> {
  await recordActivity(tx, at, actor, { event: 'alert-not-withdrawn', details: { code } })
  return undefined
}
