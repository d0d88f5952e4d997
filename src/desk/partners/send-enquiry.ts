/** A partner sends an enquiry for somebody. The same idempotency key with the same words is the same enquiry, however often it comes. */
import { createHash, createHmac, hkdfSync } from 'node:crypto'
import type { ActivityEntry } from '#activity'
import type { Tx } from '#database'
import type { EnquiryKeeper } from '#desk/enquiries'
import { BrokenPromise, err, ok, spokenReference, type NewId, type Result } from '#kernel'
import { insertSent, selectSent } from './store.ts'

export interface SentWords {
  readonly name: string
  readonly email: string
  readonly company: string
  readonly description: string
  readonly language: 'en' | 'mi'
}

export interface SendAct {
  readonly tx: Tx
  readonly at: Date
  readonly newId: NewId
  record(entry: ActivityEntry): Promise<void>
}

export interface Sending {
  readonly keeper: Pick<EnquiryKeeper, 'keep'>
  /** What was sent, in a hash that nobody without the site's key can try words against. */
  hashOf(words: SentWords): Buffer
}

export function requestHash(atRestKey: Uint8Array): Sending['hashOf'] {
  const key = new Uint8Array(hkdfSync('sha256', atRestKey, '', 'partners/request', 32))
  return (words) =>
    createHmac('sha256', key)
      .update(JSON.stringify([words.name, words.email, words.company, words.description, words.language]))
      .digest()
}

export interface Sent {
  readonly reference: string
  readonly receivedAt: Date
}

export async function sendEnquiry(
  { keeper, hashOf }: Sending,
  { tx, at, newId, record }: SendAct,
  sent: { readonly partner: string; readonly key: string; readonly words: SentWords },
): Promise<Result<Sent, 'idempotency-key-reused'>> {
  const { partner, words } = sent
  const reference = spokenReference()
  const keyHash = createHash('sha256').update(sent.key).digest()
  if (!(await insertSent(tx, { reference, partner, at, keyHash, requestHash: hashOf(words) }))) {
    const before = await selectSent(tx, partner, keyHash)
    if (before === undefined) throw new BrokenPromise('a key was used before, and by nobody')
    if (!before.requestHash.equals(hashOf(words))) return err('idempotency-key-reused')
    await record({ event: 'partner-enquiry-repeated', subject: { kind: 'enquiry', id: before.reference } })
    return ok({ reference: before.reference, receivedAt: before.sentAt })
  }
  const kept = await keeper.keep({ tx, at, newId, record }, { reference, channel: 'partner', ...words })
  if (!kept.ok) throw new BrokenPromise('an enquiry without a file was not kept', kept.error)
  await record({ event: 'partner-enquiry-created', subject: { kind: 'enquiry', id: reference } })
  return ok({ reference, receivedAt: at })
}
