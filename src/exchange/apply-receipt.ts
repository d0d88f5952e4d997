/** Takes a receipt: settles what was sent, or puts the same bytes again when the peer could not take them. */
import type { ErrorCode } from '#kernel'
import type { Tx } from '#database'
import type { ExchangeOptions } from './exchange-options.ts'
import type { Message } from './message.ts'
import {
  isStillOurs,
  lockSent,
  storeGivenVerdict,
  storeReceipt,
  storeUndeliverable,
  tryAgain,
  tryAgainFrom,
  type OutboxState,
} from './outbox-store.ts'
import { readReceipt, type Receipt } from './receipt.ts'
import { refused, type Verdict } from './verdict.ts'

/** The peer did not take the message, so its number is still awaited and the same bytes may do later. */
const NOT_TAKEN: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'message-tampered',
  'message-truncated',
  'message-unknown-signer',
  'message-wrong-recipient',
  'message-header-malformed',
  'message-file-name-mismatch',
  'message-chain-broken',
  'message-skipped',
])

/** A key that the peer has yet to install or a failing disk takes minutes to mend, not days. */
const PAUSES_MS = [1_000, 5_000, 30_000, 120_000, 600_000] as const

const UNSETTLED: ReadonlySet<OutboxState> = new Set<OutboxState>([
  'sealed',
  'carried',
  'held',
  'undeliverable',
])

export async function applyReceipt(
  options: ExchangeOptions,
  tx: Tx,
  { header, body }: Message,
): Promise<Verdict> {
  const read = readReceipt(body)
  if (!read.ok) return refused(read.error)
  const receipt = read.value
  const at = options.clock.now()
  const { verdict, faults, message } = receipt
  await storeReceipt(tx, { id: header.id, messageId: message.id, from: header.from, verdict, faults, at })
  const sent = await lockSent(tx, { id: message.id, to: header.from })
  // A peer may answer a forged file that carried our name: there is nothing of ours to settle.
  if (sent === undefined || !UNSETTLED.has(sent.state)) return { verdict: 'accepted' }

  const code = verdict === 'refused' ? faults[0]?.code : undefined
  if (code === 'message-replayed') {
    if (receipt.earlier !== undefined) await storeGivenVerdict(tx, message.id, receipt.earlier, at)
  } else if (code !== undefined && NOT_TAKEN.has(code)) {
    await sendAgain(tx, receipt, sent, header.from, at)
  } else {
    await storeGivenVerdict(tx, message.id, receipt, at)
  }
  return { verdict: 'accepted' }
}

async function sendAgain(
  tx: Tx,
  { message, faults, expected }: Receipt,
  sent: { readonly type: string; readonly state: OutboxState; readonly tries: number },
  to: Message['header']['from'],
  at: Date,
): Promise<void> {
  const awaited = expected === undefined ? undefined : { to, type: sent.type, number: expected }
  if (awaited !== undefined && (await isStillOurs(tx, awaited))) {
    // The fault lies with the missing one, whose own tries are counted: what came after it only follows again.
    await tryAgainFrom(tx, awaited, new Date(at.getTime() + PAUSES_MS[0]))
    return
  }
  const pause = PAUSES_MS[sent.tries]
  if (pause === undefined) {
    await storeUndeliverable(tx, message.id, faults, at)
    return
  }
  // Only an answer to the latest try counts; an earlier one has already had its consequence.
  if (sent.state === 'carried') await tryAgain(tx, message.id, faults, new Date(at.getTime() + pause))
}
