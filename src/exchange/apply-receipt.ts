/** Takes a receipt: settles what was sent, or puts it again when the peer could not take it. */
import type { ErrorCode } from '#kernel'
import type { Tx } from '#database'
import { postAgain, storeCarried } from './carried-store.ts'
import type { ExchangeOptions } from './exchange-options.ts'
import { RECEIPT_TYPE, type Message } from './message.ts'
import {
  isStillOurs,
  lockSent,
  storeGivenVerdicts,
  storeReceipts,
  storeUndeliverable,
  tryAgain,
  tryAgainFrom,
  type OutboxState,
  type SentMessage,
} from './outbox-store.ts'
import { storeOutgoingStanding } from './position-store.ts'
import { readReceipt, type Receipt } from './receipt.ts'
import { refused, type Verdict } from './verdict.ts'

/** The peer did not take the message, so its number is still awaited and the same message may do later. */
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

export const UNSETTLED: ReadonlySet<OutboxState> = new Set<OutboxState>([
  'posted',
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
  await storeReceipts(tx, header.from, [{ id: header.id, messageId: message.id, verdict, faults }], at)
  const sent = (await lockSent(tx, { ids: [message.id], to: header.from })).get(message.id)
  // A peer may answer a forged file that carried our name: there is nothing of ours to settle.
  if (sent === undefined || !UNSETTLED.has(sent.state)) return { verdict: 'accepted' }
  // We stopped between putting the file and writing that down; the answer says that it is there.
  if (sent.state === 'sealed' && sent.file !== null)
    await storeCarried(tx, { to: header.from, type: sent.type, file: sent.file }, at)

  if (!isAboutTaking(receipt)) {
    if (sent.tries > 0) await storeOutgoingStanding(tx, { peer: header.from, type: sent.type }, undefined)
    await storeGivenVerdicts(tx, [{ messageId: message.id, verdict, faults }], at)
  } else if (faults[0]?.code !== 'message-replayed') {
    await sendAgain(tx, receipt, sent, header.from, at)
  } else if (receipt.earlier !== undefined) {
    await storeGivenVerdicts(tx, [{ messageId: message.id, ...receipt.earlier }], at)
  }
  return { verdict: 'accepted' }
}

/** The peer says nothing of what the message tells, only that it did not take it, or did before. */
export function isAboutTaking({ verdict, faults }: Receipt): boolean {
  const code = verdict === 'refused' ? faults[0]?.code : undefined
  return code === 'message-replayed' || (code !== undefined && NOT_TAKEN.has(code))
}

async function sendAgain(
  tx: Tx,
  { message, faults, expected }: Receipt,
  sent: SentMessage,
  to: Message['header']['from'],
  at: Date,
): Promise<void> {
  const awaited = expected === undefined ? undefined : { to, type: sent.type, number: expected }
  const after = (pause: number) => new Date(at.getTime() + pause)
  if (awaited !== undefined && (await isStillOurs(tx, awaited))) {
    // The fault lies with the missing one, whose own tries are counted: what came after it only follows again.
    await tryAgainFrom(tx, awaited, after(PAUSES_MS[0]))
    return
  }
  if (awaited !== undefined) {
    // It awaits what it has answered before: it was restored, and what it needs is gone from here. Of receipts it goes
    // on by itself as soon as it has heard our numbers; anything else waits for people.
    await storeOutgoingStanding(tx, { peer: to, type: sent.type }, { code: 'stream-peer-behind', at })
    const pause = sent.type === RECEIPT_TYPE ? PAUSES_MS[sent.tries === 0 ? 1 : 2] : PAUSES_MS[3]
    await tryAgain(tx, message.id, { file: sent.file, faults, nextTryAt: after(pause) }, 'uncounted')
    return
  }
  const pause = PAUSES_MS[sent.tries]
  if (pause === undefined) {
    await storeUndeliverable(tx, message.id, faults, at)
    if (sent.file !== null) await postAgain(tx, sent.file)
    return
  }
  // Only an answer to the latest try counts; an earlier one has already had its consequence.
  if (sent.state === 'carried' || sent.state === 'sealed')
    await tryAgain(tx, message.id, { file: sent.file, faults, nextTryAt: after(pause) })
}
