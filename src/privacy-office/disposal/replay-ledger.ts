/** After a restore: what the backup brought back and the ledger says was disposed of goes again, in one run. */
import { recordActivity, type ActivityActor } from '#activity'
import { civilDate } from '#kernel'
import { addDays } from '#statute'
import { readCertificate } from './certificate.ts'
import { readCertificates } from './certificate-files.ts'
import { THE_DISPOSAL, type DisposalContext } from './disposal-context.ts'
import type { DisposableTable } from './disposable-tables.ts'
import { disposeRecords } from './dispose-records.ts'
import type { DueRecord } from './dry-run.ts'
import { recordsAfter } from './due-store.ts'
import type { LedgerEntry } from './ledger.ts'
import { selectToApply } from './proposal-store.ts'
import { insertCertificate, insertDisposed, unknownHashes } from './store.ts'

export interface Replayed {
  /** Entries of the ledger that the database did not know. */
  readonly unknown: number
  /** Of them, how many records had come back and went again. */
  readonly disposed: number
  /** How many came back and stand: their clock begins later now, or they could not be ended. */
  readonly left: number
}

const PAGE = 2000
const AT_ONCE = 5000

/**
 * Costs one comparison where the database knows the whole ledger, as it does on every start that follows no restore.
 * What is under way by an approval is left to it.
 */
export async function replayLedger(
  d: DisposalContext,
  actor: ActivityActor = THE_DISPOSAL,
): Promise<Replayed> {
  const unknown = await unknownEntries(d)
  if (unknown.length === 0) return { unknown: 0, disposed: 0, left: 0 }
  await takeUpCertificates(d)
  let [disposed, left] = [0, 0]
  for (const place of d.tables) {
    const entries = unknown.filter(({ table }) => table === place.table)
    if (entries.length === 0) continue
    const back = await broughtBack(d, place, new Map(entries.map((entry) => [entry.hash, entry])))
    for (const [proposal, records] of back) {
      const order = { place, proposal, asOf: civilDate(d.clock.now()), ignoresHolds: true } as const
      const went = await disposeRecords(d, order, records)
      disposed += went
      left += records.length - went
    }
  }
  await d.database.as(`${d.site}_disposal`, async (tx) => {
    // Those of which nothing came back; what came back and stayed is asked for again.
    if (left === 0) for (const entry of unknown) await insertDisposed(tx, entry)
    await recordActivity(tx, d.clock.now(), actor, {
      event: 'disposal-replayed',
      details: { unknown: unknown.length, disposed, left },
    })
  })
  return { unknown: unknown.length, disposed, left }
}

async function unknownEntries(d: DisposalContext): Promise<readonly LedgerEntry[]> {
  const entries = await d.ledger.read()
  if (entries.size === 0) return []
  const hashes = [...entries.keys()]
  return d.database.as(`${d.site}_disposal`, async (tx) => {
    const underWay = new Set((await selectToApply(tx)).map(({ id }) => id))
    const unknown: LedgerEntry[] = []
    for (let from = 0; from < hashes.length; from += AT_ONCE)
      for (const hash of await unknownHashes(tx, hashes.slice(from, from + AT_ONCE))) {
        const entry = entries.get(hash)
        if (entry !== undefined && !underWay.has(entry.proposal)) unknown.push(entry)
      }
    return unknown
  })
}

/** By the proposal that disposed of them the first time. */
async function broughtBack(
  d: DisposalContext,
  place: DisposableTable,
  entries: ReadonlyMap<string, LedgerEntry>,
): Promise<ReadonlyMap<string, readonly DueRecord[]>> {
  const back = new Map<string, DueRecord[]>()
  const before = addDays(civilDate(d.clock.now()), 2)
  await d.database.as(`${d.site}_disposal`, async (tx) => {
    for (let after: string | undefined; ;) {
      const page = await recordsAfter(tx, place, { before, after, limit: PAGE })
      for (const { record } of page) {
        const hash = d.hashOf(place.table, record)
        const entry = entries.get(hash)
        if (entry !== undefined)
          back.set(entry.proposal, [...(back.get(entry.proposal) ?? []), { record, hash }])
      }
      after = page.at(-1)?.record
      if (page.length < PAGE) break
    }
  })
  return back
}

async function takeUpCertificates(d: DisposalContext): Promise<void> {
  const texts = await readCertificates(d.certificatesFolder)
  if (texts.length === 0) return
  await d.database.as(`${d.site}_disposal`, async (tx) => {
    const underWay = new Set((await selectToApply(tx)).map(({ id }) => id))
    for (const body of texts) {
      const read = readCertificate(body)
      if (read === undefined || read.site !== d.site || underWay.has(read.id)) continue
      const { id, class: ofClass, table, records, endedAt } = read
      await insertCertificate(tx, { id, madeAt: new Date(endedAt), class: ofClass, table, records, body })
    }
  })
}
