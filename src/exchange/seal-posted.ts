/** One round of sealing: of each stream the next file, of one message or of several that follow one another. */
import { BrokenPromise } from '#kernel'
import { bodyFromRest } from './at-rest-body.ts'
import { rowsToSeal, storeSealed, waitingRows, type WaitingRow } from './carried-store.ts'
import type { ExchangeOptions } from './exchange-options.ts'
import { fileNameOf } from './file-name.ts'
import { framed, plaintextHash, type MessageHeader } from './message.ts'
import type { Sealer } from './openpgp/start-sealer.ts'
import type { RowToSeal } from './outbox-row.ts'
import { packed } from './packed.ts'
import { byPriority } from './priorities.ts'

/** OpenPGP costs the same for one as for many; what is damaged or lost costs all that travel together. */
const MOST_IN_A_FILE = 50
const MOST_BYTES_TOGETHER = 256 * 1024

/** Resolves to how many messages were sealed. */
export async function sealPosted(options: ExchangeOptions, sealer: Sealer): Promise<number> {
  const role = `${options.site}_exchange` as const
  const at = options.clock.now()
  const waiting = await options.database.as(role, (tx) => waitingRows(tx, 2 * MOST_IN_A_FILE))
  let sealed = 0
  for (const run of nextFiles(waiting, at)) {
    const ids = run.map(({ id }) => id)
    const rows = await options.database.as(role, (tx) => rowsToSeal(tx, ids))
    // Another process was quicker.
    if (rows.length < ids.length) continue
    await sealFile(options, sealer, rows)
    sealed += rows.length
  }
  return sealed
}

/** Of each stream what follows the last one that is sealed, up to a gap; nothing overtakes what waits for its time. */
export function nextFiles(waiting: readonly WaitingRow[], at: Date): readonly (readonly WaitingRow[])[] {
  const streams = new Map<string, { run: WaitingRow[]; bytes: number; isClosed: boolean }>()
  for (const row of waiting) {
    const key = `${row.to}/${row.type}`
    const stream = streams.get(key) ?? { run: [], bytes: 0, isClosed: false }
    streams.set(key, stream)
    const last = stream.run.at(-1)
    if (stream.isClosed || (row.state === 'sealed' && last === undefined)) continue
    const follows =
      row.state === 'posted' &&
      (row.nextTryAt === null || row.nextTryAt <= at) &&
      (last === undefined || (last.number + 1 === row.number && fits(stream, row)))
    if (!follows) stream.isClosed = true
    else {
      stream.run.push(row)
      stream.bytes += row.bytes
    }
  }
  return [...streams.values()]
    .map(({ run }) => run)
    .filter((run) => run.length > 0)
    .sort(([a], [b]) => byPriority(a as WaitingRow, b as WaitingRow))
}

function fits({ run, bytes }: { run: readonly WaitingRow[]; bytes: number }, row: WaitingRow): boolean {
  return run.length < MOST_IN_A_FILE && bytes + row.bytes <= MOST_BYTES_TOGETHER
}

async function sealFile(options: ExchangeOptions, sealer: Sealer, rows: readonly RowToSeal[]): Promise<void> {
  const messages = chained(options, rows)
  const [first, last] = [rows[0], rows.at(-1)]
  if (first === undefined || last === undefined) return
  const plaintexts = messages.map(({ plaintext }) => plaintext)
  const [only] = plaintexts
  const sealed = await sealer.seal({
    plaintext: plaintexts.length === 1 && only !== undefined ? only : packed(plaintexts),
    privateKey: options.keys.privateKey,
    recipientKey: recipientKey(options, first),
    at: options.clock.now(),
  })
  await options.reached?.('message-sealed')
  const file = fileNameOf({
    ...{ from: options.site, to: first.to, type: first.type, sequence: first.number, id: first.id },
    ...(first === last ? {} : { until: last.number }),
  })
  await options.database.as(`${options.site}_exchange`, (tx) =>
    storeSealed(tx, {
      ...{ file, sealed },
      rows: messages.map(({ row, hash }) => ({ id: row.id, hash, receiptsTaken: row.receiptsTaken })),
    }),
  )
  await options.reached?.('sealed-stored')
}

interface Chained {
  readonly row: RowToSeal
  readonly plaintext: Buffer
  readonly hash: string
}

/** Each with its header, naming the one before by its hash. */
export function chained(options: ExchangeOptions, rows: readonly RowToSeal[]): readonly Chained[] {
  let previousHash = rows[0]?.previousHash ?? ''
  return rows.map((row) => {
    const { id, type, to, agreement, agreementVersion, receiptsTaken } = row
    const header: MessageHeader = {
      ...{ id, type, from: options.site, to, agreement, agreementVersion, receiptsTaken, previousHash },
      sequence: row.number,
      createdAt: row.createdAt.toISOString(),
      ...(row.standsFor === null ? {} : { standsFor: row.standsFor }),
    }
    const body = row.standsFor === null ? bodyFromRest(options.atRestKey, id, row.body) : Buffer.alloc(0)
    const plaintext = framed(header, body)
    previousHash = row.standsFor ?? plaintextHash(plaintext)
    return { row, plaintext, hash: previousHash }
  })
}

export function recipientKey(options: ExchangeOptions, { to }: Pick<RowToSeal, 'to'>): string {
  const key = options.peers.find(({ site }) => site === to)?.publicKeys[0]
  if (key === undefined) throw new BrokenPromise(`${options.site} knows no key of ${to}`)
  return key
}
