/** Sends a list to Customs: built, recorded and posted in one transaction, or not at all. */
import { agreementInForce, mayTransfer, type Agreement } from '#agreement'
import { recordActivity, type ActivityActor } from '#activity'
import type { Database, Tx } from '#database'
import type { Exchange } from '#exchange'
import {
  BrokenPromise,
  civilDate,
  err,
  fault,
  ok,
  type Clock,
  type Fault,
  type NewId,
  type Result,
} from '#kernel'
import { buildDailyList, type BuiltList } from './build-daily-list.ts'
import type { TellProgress } from './decide-register.ts'
import { endHeldBack, heldBackById, type HeldBackList } from './held-back-store.ts'
import { heldBackInstead, holdBack } from './hold-back.ts'
import { runYearStart } from './run-year.ts'
import {
  countListsSince,
  hasDailyListOn,
  insertDecisions,
  insertList,
  lockLists,
  replaceEntries,
  type Occasion,
  type SentList,
} from './store.ts'

export interface SendDependencies {
  readonly database: Database
  readonly clock: Clock
  readonly newId: NewId
  readonly exchange: Pick<Exchange, 'post' | 'checked' | 'nudge' | 'status'>
  /** Every version: the one in force on the day is used. */
  readonly agreements: readonly Agreement[]
}

export interface ListRequest {
  /** `daily`: the scheduled list, at most one a day. `extra`: by the button or the command. Both count as runs. */
  readonly occasion: Occasion
  readonly actor: ActivityActor
  readonly tell?: TellProgress
  /** The list that two people have released, by its identifier. */
  readonly released?: string
}

export type SendOutcome = Result<SentList, Fault>

/**
 * The list that was sent; or why the agreement allows none now, or none without two people. A second scheduled list of a
 * day is the first one's.
 */
export async function sendDailyList(
  dependencies: SendDependencies,
  request: ListRequest,
): Promise<SendOutcome> {
  const sent = await dependencies.database.as('justice_register', async (tx) => {
    await lockLists(tx)
    const at = dependencies.clock.now()
    const agreement = await mayRun(tx, dependencies.agreements, request, at)
    const released = await releasedList(tx, request)
    if (!agreement.ok) {
      if (released !== undefined) await endHeldBack(tx, { state: 'not-sent' })
      await recordActivity(tx, at, request.actor, {
        event: 'daily-list-not-sent',
        details: { code: agreement.error.code },
      })
      return agreement
    }
    return buildAndPost(tx, dependencies, { agreement: agreement.value, at, released }, request)
  })
  if (sent.ok) dependencies.exchange.nudge()
  return sent
}

async function mayRun(
  tx: Tx,
  agreements: readonly Agreement[],
  { occasion }: ListRequest,
  at: Date,
): Promise<Result<Agreement, Fault>> {
  const inForce = agreementInForce(agreements, at)
  if (!inForce.ok) return inForce
  const allowed = mayTransfer(inForce.value, at)
  if (!allowed.ok) return allowed
  const agreement = allowed.value
  if (occasion === 'daily' && (await hasDailyListOn(tx, civilDate(at))))
    return err(fault('daily-list-sent-already'))
  const runs = await countListsSince(tx, runYearStart(agreement, at))
  if (runs >= agreement.runs.atMostPerYear) return err(fault('agreement-run-cap-reached'))
  return ok(agreement)
}

/** Undefined, too, when it was decided about meanwhile. */
async function releasedList(tx: Tx, { released }: ListRequest): Promise<HeldBackList | undefined> {
  const held = released === undefined ? undefined : await heldBackById(tx, released)
  return held?.state === 'released' ? held : undefined
}

interface Building {
  readonly agreement: Agreement
  readonly at: Date
  readonly released: HeldBackList | undefined
}

async function buildAndPost(
  tx: Tx,
  dependencies: SendDependencies,
  { agreement, at, released }: Building,
  { occasion, actor, tell = () => undefined }: ListRequest,
): Promise<SendOutcome> {
  const built = await buildDailyList(tx, agreement, at, tell)
  const held = await heldBackInstead(tx, built, {
    newId: dependencies.newId,
    agreement,
    at,
    occasion,
    released,
  })
  if (held !== undefined) {
    await holdBack(tx, held, actor)
    return err(fault('daily-list-held-back'))
  }
  const { header, entries } = built
  const message = { type: 'list', to: 'customs', body: { header, entries } } as const
  // The database writes the entries while the message is made of them.
  const [body] = await Promise.all([dependencies.exchange.checked(message), replaceEntries(tx, entries)])
  const register = { reference: String(header.number) }
  const posted = body.ok
    ? await dependencies.exchange.post(tx, { ...message, body: body.value, register })
    : body
  if (!posted.ok)
    throw new BrokenPromise('the list may not leave, though the agreement allows it', posted.error.code)
  const sent = sentList(built, agreement, { occasion, actor, messageId: posted.value.id }, at)
  await insertList(tx, sent)
  await endHeldBack(
    tx,
    released === undefined ? { state: 'replaced' } : { state: 'sent', listNumber: sent.number },
  )
  await insertDecisions(tx, built.newDecisions, { ...sent, asOf: built.asOf })
  await recordActivity(tx, at, actor, {
    event: 'daily-list-sent',
    subject: { kind: 'list', id: String(sent.number) },
    details: { ...sent.entries, ...built.changes, occasion },
  })
  return ok(sent)
}

function sentList(
  { header, entries, contentHash, changes }: BuiltList,
  agreement: Agreement,
  by: ListRequest & { readonly messageId: string },
  at: Date,
): SentList {
  const interception = entries.filter((entry) => entry.alert_type === 'interception').length
  return {
    number: header.number,
    createdAt: at,
    validUntil: new Date(header.valid_until),
    agreement: agreement.id,
    agreementVersion: agreement.version,
    previousHash: header.previous_hash,
    contentHash,
    lastWithdrawalNumber: header.last_withdrawal_number,
    entries: { interception, silent: entries.length - interception },
    ...changes,
    occasion: by.occasion,
    sentBy: { kind: by.actor.kind, id: by.actor.id },
    messageId: by.messageId,
  }
}
