/**
 * Disposes of records in short transactions: what stops in the middle loses nothing and doubles nothing. Each record is
 * asked again, with the holds of that moment, in the transaction that ends it.
 */
import type { Tx } from '#database'
import { BrokenPromise } from '#kernel'
import { THE_DISPOSAL, type DisposalContext } from './disposal-context.ts'
import type { DisposableTable } from './disposable-tables.ts'
import type { DueRecord } from './dry-run.ts'
import { recordsNamed } from './due-store.ts'
import { holdsOf } from './hold.ts'
import { deleteLiftedHolds, keepHoldsStill, selectHoldsOn } from './hold-store.ts'
import type { LedgerEntry } from './ledger.ts'
import { standingOf } from './standing.ts'
import { insertDisposed } from './store.ts'

export interface DisposalOrder {
  readonly place: DisposableTable
  /** Whose approval it rests on; of a replay, the proposal that the ledger names. */
  readonly proposal: string
  readonly asOf: string
  /** Of a replay: the holds of a backup were lifted before the record went, or it would not stand in the ledger. */
  readonly ignoresHolds?: true
}

const BATCH = 25

/** How many went. What is left is due no more, held, still needed by others of its room, or failed and was told. */
export async function disposeRecords(
  d: DisposalContext,
  order: DisposalOrder,
  records: readonly DueRecord[],
): Promise<number> {
  let disposed = 0
  const known = new Set((await d.ledger.read()).keys())
  for (let from = 0; from < records.length; from += BATCH) {
    const batch = records.slice(from, from + BATCH)
    const together = await attempt(d, order, batch, known)
    if (together.ok) disposed += together.disposed
    // One that fails must not keep the others: each by itself.
    else for (const one of batch) disposed += await alone(d, order, one, known)
  }
  return disposed
}

type Attempt =
  { readonly ok: true; readonly disposed: number } | { readonly ok: false; readonly error: unknown }

async function attempt(
  d: DisposalContext,
  order: DisposalOrder,
  batch: readonly DueRecord[],
  known: Set<string>,
): Promise<Attempt> {
  const added: string[] = []
  try {
    const gone = await d.database.as(`${d.site}_disposal`, async (tx) => {
      const ended = await endDue(tx, d, order, batch)
      const fresh = ended.filter(({ hash }) => !known.has(hash))
      // Before the commit: a record that is gone and stands in no ledger would come back with a backup, and stay.
      added.push(...fresh.map(({ hash }) => hash))
      await d.ledger.append(fresh)
      if (ended.length > 0) await d.reached('disposal-in-ledger')
      return ended
    })
    for (const { hash } of gone) known.add(hash)
    if (gone.length > 0) await d.reached('disposal-committed')
    return { ok: true, disposed: gone.length }
  } catch (error) {
    await d.ledger.takeBack(added)
    return { ok: false, error }
  }
}

async function alone(
  d: DisposalContext,
  order: DisposalOrder,
  one: DueRecord,
  known: Set<string>,
): Promise<number> {
  const done = await attempt(d, order, [one], known)
  if (done.ok) return done.disposed
  d.onTrouble(done.error)
  return 0
}

async function endDue(
  tx: Tx,
  d: DisposalContext,
  { place, proposal, asOf, ignoresHolds }: DisposalOrder,
  batch: readonly DueRecord[],
): Promise<readonly LedgerEntry[]> {
  const { table, retention, by } = place
  const dispose = d.operations.operationOf(by)
  if (dispose === undefined)
    throw new BrokenPromise(`nobody handed over ${by}, which ends records of ${table}`)
  await keepHoldsStill(tx)
  const holds = await selectHoldsOn(tx, table, retention)
  const stops = holdsOf(ignoresHolds === true ? [] : holds, place)
  const at = d.clock.now()
  const disposing = d.operations.disposing(d.site, at, THE_DISPOSAL)
  const hashes = new Map(batch.map(({ record, hash }) => [record, hash]))
  const ended: LedgerEntry[] = []
  for (const { record, beganAt } of await recordsNamed(tx, place, [...hashes.keys()])) {
    const hash = hashes.get(record)
    if (hash === undefined) continue
    if (standingOf(retention, beganAt ?? undefined, stops(record), asOf).state !== 'due') continue
    if (!(await dispose(tx, disposing, record))) continue
    await d.operations.endMail(tx, disposing, { site: d.site, table, record })
    if (holds.some((hold) => hold.record === record)) await deleteLiftedHolds(tx, table, record)
    await insertDisposed(tx, { hash, table, proposal, at })
    ended.push({ table, hash, proposal, at })
  }
  return ended
}
