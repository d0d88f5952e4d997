/** The SQL of what suppliers are shown: for which hours, agreed to by whom, and the rows themselves. */
import { sql, type Tx } from '#database'

export interface AccessRow {
  readonly id: string
  readonly supplier: string
  readonly purpose: string
  readonly tables: readonly string[]
  readonly hours: number
  readonly askedBy: string
  readonly askedAt: Date
  readonly agreedBy: string | null
  readonly beginsAt: Date | null
  readonly endsAt: Date | null
  readonly endedBy: string | null
  readonly endedAt: Date | null
}

export interface NewAccess extends Pick<
  AccessRow,
  'id' | 'supplier' | 'purpose' | 'tables' | 'hours' | 'askedBy' | 'askedAt'
> {
  readonly onceKey: string
}

/** False where the same form had been sent already. */
export async function insertAccess(tx: Tx, one: NewAccess): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into suppliers.accesses (id, once_key, supplier, purpose, tables, hours, asked_by, asked_at)
    values (${one.id}, ${one.onceKey}, ${one.supplier}, ${one.purpose}, ${[...one.tables]}::text[], ${one.hours},
      ${one.askedBy}, ${one.askedAt})
    on conflict (once_key) do nothing returning id`.execute(tx)
  return rows.length === 1
}

export async function selectAccess(tx: Tx, id: string): Promise<AccessRow | undefined> {
  const { rows } = await sql<AccessRow>`
    select id, supplier, purpose, tables, hours, asked_by as "askedBy", asked_at as "askedAt", agreed_by as "agreedBy",
      begins_at as "beginsAt", ends_at as "endsAt", ended_by as "endedBy", ended_at as "endedAt"
    from suppliers.accesses where id = ${id}`.execute(tx)
  return rows[0]
}

/** The newest first. */
export async function selectAccessesOf(tx: Tx, supplier: string): Promise<readonly AccessRow[]> {
  const { rows } = await sql<AccessRow>`
    select id, supplier, purpose, tables, hours, asked_by as "askedBy", asked_at as "askedAt", agreed_by as "agreedBy",
      begins_at as "beginsAt", ends_at as "endsAt", ended_by as "endedBy", ended_at as "endedAt"
    from suppliers.accesses where supplier = ${supplier} order by asked_at desc, id`.execute(tx)
  return rows
}

export interface Agreement {
  readonly by: string
  readonly beginsAt: Date
  readonly endsAt: Date
}

/** False when it was agreed to or ended before. */
export async function setAgreed(tx: Tx, id: string, agreed: Agreement): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update suppliers.accesses set agreed_by = ${agreed.by}, begins_at = ${agreed.beginsAt}, ends_at = ${agreed.endsAt}
    where id = ${id} and agreed_by is null and ended_at is null returning id`.execute(tx)
  return rows.length === 1
}

/** False when it does not stand any more. */
export async function setAccessEnded(tx: Tx, id: string, by: string, at: Date): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update suppliers.accesses set ended_by = ${by}, ended_at = ${at}
    where id = ${id} and ended_at is null and (ends_at is null or ends_at > ${at}) returning id`.execute(tx)
  return rows.length === 1
}

export interface ShownRows {
  readonly columns: readonly string[]
  readonly total: number
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

export interface WhichRows {
  readonly access: string
  readonly table: string
  readonly at: Date
  /** The civil day of `at`. */
  readonly day: string
  readonly skip: number
  readonly most: number
}

/** Undefined when the access does not stand, or not for the table. The database cuts the rows to the fields. */
export async function selectShownRows(tx: Tx, which: WhichRows): Promise<ShownRows | undefined> {
  const { rows } = await sql<ShownRows>`
    select columns, total, rows
    from suppliers.read_rows(${which.access}, ${which.table}, ${which.at}, ${which.day}, ${which.skip}, ${which.most})`.execute(
    tx,
  )
  return rows[0]
}
