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

export async function sealPosted(options: ExchangeOptions, sealer: Sealer): Promise<void> {
  for (;;) {
    const rows = await asExchange(options, (tx) => rowsToSeal(tx))
    if (rows.length === 0) return
    for (const row of rows) await sealRow(options, sealer, row)
  }
}

async function sealRow(options: ExchangeOptions, sealer: Sealer, row: RowToSeal): Promise<void> {
  const header: MessageHeader = {
    id: row.id,
    type: row.type,
    from: options.site,
    to: row.to,
    agreement: row.agreement,
    agreementVersion: row.agreementVersion,
    sequence: row.number,
    previousHash: row.previousHash,
    createdAt: row.createdAt.toISOString(),
    receiptsTaken: row.receiptsTaken,
  }
  const plaintext = framed(header, bodyFromRest(options.atRestKey, row.id, row.body))
  const hash = plaintextHash(plaintext)
  const sealed = await sealer.seal({
    plaintext,
    privateKey: options.keys.privateKey,
    recipientKey: recipientKey(options, row),
    at: options.clock.now(),
  })
  await options.reached?.('message-sealed')
  await asExchange(options, (tx) => storeSealed(tx, { id: row.id, sealed, hash }))
  await options.reached?.('sealed-stored')
}

function recipientKey(options: ExchangeOptions, { to }: RowToSeal): string {
  const key = options.peers.find(({ site }) => site === to)?.publicKeys[0]
  if (key === undefined) throw new BrokenPromise(`${options.site} knows no key of ${to}`)
  return key
}

/**
 * Stops at the first file that the carrier does not take; what is left waits for the next pass. Resolves to when there
 * will be something to carry by the clock alone.
 */
export async function carrySealed(options: ExchangeOptions): Promise<Date | undefined> {
  const at = options.clock.now()
  for (;;) {
    const { rows, next } = await asExchange(options, async (tx) => {
      await recarryUnanswered(tx, new Date(at.getTime() - UNANSWERED_AFTER_MS))
      return { rows: await rowsToCarry(tx, at), next: await nextToCarryAt(tx, UNANSWERED_AFTER_MS) }
    })
    if (rows.length === 0) return next
    for (const row of rows) await carryRow(options, row)
  }
}

async function carryRow(options: ExchangeOptions, row: RowToCarry): Promise<void> {
  const mailbox = { from: options.site, to: row.to }
  const name = fileNameOf({ ...mailbox, type: row.type, sequence: row.number, id: row.id })
  await options.carrier.put(mailbox, name, row.sealed, async () => options.reached?.('upload-written'))
  await options.reached?.('file-carried')
  await asExchange(options, (tx) => storeCarried(tx, row.id, options.clock.now()))
  await options.reached?.('carrying-stored')
}

function asExchange<T>(
  options: ExchangeOptions,
  work: Parameters<typeof options.database.as<T>>[1],
): Promise<T> {
  return options.database.as<T>(`${options.site}_exchange`, work)
}
