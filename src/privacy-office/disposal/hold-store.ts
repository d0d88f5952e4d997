/** The SQL of holds. */
import { sql, type Tx } from '#database'
import type { HoldRow, NewHold } from './hold.ts'

const columns = sql`id, kind, class, table_name as "table", record, why, placed_by as "placedBy",
  placed_at as "placedAt", review_on as "reviewOn", lifted_by as "liftedBy", lifted_at as "liftedAt",
  lifted_because as "liftedBecause"`

export type Placed = 'placed' | 'no-such-class' | 'no-such-table' | 'no-such-record' | 'does-not-stop'

export async function insertHold(
  tx: Tx,
  { kind, on, why, reviewOn }: NewHold,
  { id, by, at }: { readonly id: string; readonly by: string; readonly at: Date },
): Promise<Placed> {
  const [ofClass, table, record] = 'class' in on ? [on.class, null, null] : [null, on.table, on.record]
  const { rows } = await sql<{ placed: Placed }>`
    select disposal.place_hold(${id}, ${kind}, ${ofClass}, ${table}, ${record}, ${why}, ${by}, ${at}, ${reviewOn})
      as placed`.execute(tx)
  return rows[0]?.placed ?? 'no-such-table'
}

/** False when there is none that stands. */
export async function endHold(
  tx: Tx,
  id: string,
  { by, at, because }: { readonly by: string; readonly at: Date; readonly because: string },
): Promise<boolean> {
  const { rows } = await sql<{ lifted: boolean }>`
    select disposal.lift_hold(${id}, ${by}, ${at}, ${because}) as lifted`.execute(tx)
  return rows[0]?.lifted === true
}

/** False when there is none that stands. */
export async function setReview(tx: Tx, id: string, reviewOn: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select disposal.review_hold(${id}, ${reviewOn}) as done`.execute(tx)
  return rows[0]?.done === true
}

/** Those that stand first, and of them the first to be reviewed; then those that were lifted, the last one first. */
export async function selectHolds(tx: Tx): Promise<readonly HoldRow[]> {
  const { rows } = await sql<HoldRow>`
    select ${columns} from disposal.holds
    order by lifted_at is not null, case when lifted_at is null then review_on end, lifted_at desc, id`.execute(
    tx,
  )
  return rows
}

/** Of a table: on its records and on its class, those that were lifted too. */
export async function selectHoldsOn(tx: Tx, table: string, ofClass: string): Promise<readonly HoldRow[]> {
  const { rows } = await sql<HoldRow>`
    select ${columns} from disposal.holds where table_name = ${table} or class = ${ofClass}`.execute(tx)
  return rows
}

export async function selectHold(tx: Tx, id: string): Promise<HoldRow | undefined> {
  const { rows } = await sql<HoldRow>`select ${columns} from disposal.holds where id = ${id}`.execute(tx)
  return rows[0]
}

export async function countToReview(tx: Tx, today: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from disposal.holds where lifted_at is null and review_on < ${today}`.execute(tx)
  return rows[0]?.count ?? 0
}

/** Holds that were lifted go with the record that they were on. */
export async function deleteLiftedHolds(tx: Tx, table: string, record: string): Promise<void> {
  await sql`
    delete from disposal.holds where table_name = ${table} and record = ${record} and lifted_at is not null`.execute(
    tx,
  )
}

/**
 * The first words of a transaction that disposes. Whoever is placing a hold ends before this reads them, whoever wants to
 * waits until it has ended; and a record that changes meanwhile is not disposed of (its transaction fails and is tried anew).
 */
export async function keepHoldsStill(tx: Tx): Promise<void> {
  await sql`set transaction isolation level repeatable read`.execute(tx)
  await sql`lock table disposal.holds in share mode`.execute(tx)
}
