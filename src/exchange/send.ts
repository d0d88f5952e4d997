/** Seals what was posted and puts what is sealed on the carrier, each stream in its order. */
import { BrokenPromise } from '#kernel'
import { bodyFromRest } from './at-rest-body.ts'
import type { ExchangeOptions } from './exchange-options.ts'
import { fileNameOf } from './file-name.ts'
import { framed, plaintextHash, type MessageHeader } from './message.ts'
import type { Sealer } from './openpgp/start-sealer.ts'
import {
  nextToCarryAt,
  recarryUnanswered,
  rowsToCarry,
  rowsToSeal,
  storeCarried,
  storeSealed,
  type RowToCarry,
  type RowToSeal,
} from './outbox-store.ts'

/** Longer than any room takes over a message; shorter than anybody waits for a lost file. */
const UNANSWERED_AFTER_MS = 2 * 60_000

export async function sealPosted(o: ExchangeOptions, sealer: Sealer): Promise<void> {
  for (;;) {
    const rows = await asExchange(o, (tx) => rowsToSeal(tx))
    if (rows.length === 0) return
    for (const row of rows) await sealRow(o, sealer, row)
  }
}

async function sealRow(o: ExchangeOptions, sealer: Sealer, row: RowToSeal): Promise<void> {
  const header: MessageHeader = {
    id: row.id,
    type: row.type,
    from: o.site,
    to: row.to,
    agreement: row.agreement,
    agreementVersion: row.agreementVersion,
    sequence: row.number,
    previousHash: row.previousHash,
    createdAt: row.createdAt.toISOString(),
    receiptsTaken: row.receiptsTaken,
  }
  const plaintext = framed(header, bodyFromRest(o.atRestKey, row.id, row.body))
  const hash = plaintextHash(plaintext)
  const sealed = await sealer.seal({
    plaintext,
    privateKey: o.keys.privateKey,
    recipientKey: recipientKey(o, row),
    at: o.clock.now(),
  })
  await o.reached?.('message-sealed')
  await asExchange(o, (tx) => storeSealed(tx, { id: row.id, sealed, hash }))
  await o.reached?.('sealed-stored')
}

function recipientKey(o: ExchangeOptions, { to }: RowToSeal): string {
  const key = o.peers.find(({ site }) => site === to)?.publicKeys[0]
  if (key === undefined) throw new BrokenPromise(`${o.site} knows no key of ${to}`)
  return key
}

/**
 * Stops at the first file that the carrier does not take; what is left waits for the next pass. Resolves to when there
 * will be something to carry by the clock alone.
 */
export async function carrySealed(o: ExchangeOptions): Promise<Date | undefined> {
  const at = o.clock.now()
  for (;;) {
    const { rows, next } = await asExchange(o, async (tx) => {
      await recarryUnanswered(tx, new Date(at.getTime() - UNANSWERED_AFTER_MS))
      return { rows: await rowsToCarry(tx, at), next: await nextToCarryAt(tx, UNANSWERED_AFTER_MS) }
    })
    if (rows.length === 0) return next
    for (const row of rows) await carryRow(o, row)
  }
}

async function carryRow(o: ExchangeOptions, row: RowToCarry): Promise<void> {
  const mailbox = { from: o.site, to: row.to }
  const name = fileNameOf({ ...mailbox, type: row.type, sequence: row.number, id: row.id })
  await o.carrier.put(mailbox, name, row.sealed, async () => o.reached?.('upload-written'))
  await o.reached?.('file-carried')
  await asExchange(o, (tx) => storeCarried(tx, row.id, o.clock.now()))
  await o.reached?.('carrying-stored')
}

function asExchange<T>(o: ExchangeOptions, work: Parameters<typeof o.database.as<T>>[1]): Promise<T> {
  return o.database.as<T>(`${o.site}_exchange`, work)
}
