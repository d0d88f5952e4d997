/** Takes receipts that came together: as a rule each settles a message of its own, and a few statements settle them all. */
import type { Tx } from '#database'
import { applyReceipt, isAboutTaking, UNSETTLED } from './apply-receipt.ts'
import { storeCarried } from './carried-store.ts'
import type { ExchangeOptions } from './exchange-options.ts'
import type { Message } from './message.ts'
import { lockSent, storeGivenVerdicts, storeReceipts, type SentMessage } from './outbox-store.ts'
import { readReceipt, type Receipt } from './receipt.ts'
import type { Verdict } from './verdict.ts'

export async function applyReceipts(
  options: ExchangeOptions,
  tx: Tx,
  messages: readonly Message[],
): Promise<readonly Verdict[]> {
  const [first] = messages
  if (first === undefined) return []
  const { from } = first.header
  const receipts = messages.flatMap(({ header, body }) => {
    const read = readReceipt(body)
    return read.ok ? [{ id: header.id, messageId: read.value.message.id, receipt: read.value }] : []
  })
  const ids = [...new Set(receipts.map(({ messageId }) => messageId))]
  const sent = await lockSent(tx, { ids, to: from })
  const isPlain = ids.length === messages.length && receipts.every(isAnswer)
  if (!isPlain) return eachByItself(options, tx, messages)

  const at = options.clock.now()
  const answers = receipts.map(({ receipt: { verdict, faults }, ...one }) => ({ ...one, verdict, faults }))
  await storeReceipts(tx, from, answers, at)
  for (const { type, file } of carriedWithoutOurKnowing(sent))
    await storeCarried(tx, { to: from, type, file }, at)
  const settled = answers.filter(({ messageId }) => UNSETTLED.has(sent.get(messageId)?.state ?? 'accepted'))
  if (settled.length > 0) await storeGivenVerdicts(tx, settled, at)
  return messages.map(() => ({ verdict: 'accepted' }))

  function isAnswer({
    messageId,
    receipt,
  }: {
    readonly messageId: string
    readonly receipt: Receipt
  }): boolean {
    return !isAboutTaking(receipt) && (sent.get(messageId)?.tries ?? 0) === 0
  }
}

async function eachByItself(
  options: ExchangeOptions,
  tx: Tx,
  messages: readonly Message[],
): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = []
  for (const message of messages) verdicts.push(await applyReceipt(options, tx, message))
  return verdicts
}

/** We stopped between putting a file and writing that down; the answers say that it is there. */
function carriedWithoutOurKnowing(
  sent: ReadonlyMap<string, SentMessage>,
): readonly { readonly type: string; readonly file: string }[] {
  const files = new Map<string, string>()
  for (const { state, type, file } of sent.values())
    if (state === 'sealed' && file !== null) files.set(file, type)
  return [...files].map(([file, type]) => ({ type, file }))
}
