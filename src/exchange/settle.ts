/** Settles a message that its room held: the sender gets its second receipt. */
import { err, fault, ok, type Fault, type Result } from '#kernel'
import type { Tx } from '#database'
import { bodyAtRest } from './at-rest-body.ts'
import type { ExchangeOptions } from './exchange-options.ts'
import { heldMessage, settleMessage } from './inbox-store.ts'
import { givenVerdict, writeReceipt, type Receipt } from './receipt.ts'
import type { PostedReceipt } from './inbox-store.ts'
import type { SettledVerdict } from './verdict.ts'

export async function settle(
  options: ExchangeOptions,
  tx: Tx,
  messageId: string,
  verdict: SettledVerdict,
): Promise<Result<void, Fault>> {
  const held = await heldMessage(tx, messageId)
  if (held === undefined) return err(fault('message-not-held'))
  const answer = givenVerdict(verdict)
  const message = { id: messageId, type: held.type, sequence: held.sequence }
  await settleMessage(tx, messageId, {
    verdict: verdict.verdict,
    faults: answer.faults,
    at: options.clock.now(),
    receipt: newReceipt(options, { message, ...answer }),
  })
  return ok(undefined)
}

/** A receipt as it is posted: with an identifier of its own, encrypted at rest like every message. */
export function newReceipt(options: ExchangeOptions, receipt: Receipt): PostedReceipt {
  const id = options.newId()
  return { id, body: bodyAtRest(options.atRestKey, id, writeReceipt(receipt)) }
}
