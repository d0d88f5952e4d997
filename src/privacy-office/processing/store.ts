/** The SQL of the register of suppliers: who they are, and which fields each may see. */
import { sql, type RoomSchema, type Tx } from '#database'

export const suppliersSchema: RoomSchema = {
  room: 'suppliers',
  schema: 'suppliers',
  migrations: new URL('./migrations/', import.meta.url),
}

export interface FieldName {
  readonly table: string
  readonly column: string
}

/** What the data maps let a supplier be shown, told anew at every start. */
export async function saveReadable(tx: Tx, fields: readonly FieldName[]): Promise<void> {
  await sql`delete from suppliers.readable`.execute(tx)
  await sql`
    insert into suppliers.readable (table_name, column_name)
    select * from unnest(${fields.map(({ table }) => table)}::text[], ${fields.map(({ column }) => column)}::text[])`.execute(
    tx,
  )
}

export interface SupplierRow {
  readonly id: string
  readonly name: string
  readonly country: string
  readonly whatFor: string
  readonly since: string
  readonly until: string | null
  readonly addedBy: string
  readonly addedAt: Date
  readonly endedBy: string | null
  readonly endedAt: Date | null
}

export interface NewSupplier extends Pick<
  SupplierRow,
  'id' | 'name' | 'country' | 'whatFor' | 'since' | 'until' | 'addedBy' | 'addedAt'
> {
  readonly onceKey: string
}

/** False where the same form had been sent already. */
export async function insertSupplier(tx: Tx, one: NewSupplier): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into suppliers.suppliers (id, once_key, name, country, what_for, since, until, added_by, added_at)
    values (${one.id}, ${one.onceKey}, ${one.name}, ${one.country}, ${one.whatFor}, ${one.since}, ${one.until},
      ${one.addedBy}, ${one.addedAt})
    on conflict (once_key) do nothing returning id`.execute(tx)
  return rows.length === 1
}

/** Those in force first. */
export async function selectSuppliers(tx: Tx): Promise<readonly SupplierRow[]> {
  const { rows } = await sql<SupplierRow>`
    select id, name, country, what_for as "whatFor", since, until, ended_at as "endedAt", added_by as "addedBy",
      added_at as "addedAt", ended_by as "endedBy"
    from suppliers.suppliers order by ended_at is not null, name, id`.execute(tx)
  return rows
}

export async function selectSupplier(tx: Tx, id: string): Promise<SupplierRow | undefined> {
  const { rows } = await sql<SupplierRow>`
    select id, name, country, what_for as "whatFor", since, until, ended_at as "endedAt", added_by as "addedBy",
      added_at as "addedAt", ended_by as "endedBy"
    from suppliers.suppliers where id = ${id}`.execute(tx)
  return rows[0]
}

/** One line for each field; one without a field where the supplier has none. */
export interface ToldRow {
  readonly id: string
  readonly name: string
  readonly country: string
  readonly whatFor: string
  readonly table: string | null
  readonly column: string | null
}

/** Those in force on the day, as everybody may know of them. */
export async function selectTold(tx: Tx, day: string): Promise<readonly ToldRow[]> {
  const { rows } = await sql<ToldRow>`
    select id, name, country, what_for as "whatFor", table_name as "table", column_name as "column"
    from suppliers.told_to_everybody(${day})`.execute(tx)
  return rows
}

export interface SupplierEnd {
  readonly by: string
  readonly at: Date
}

/** False when it had ended already. */
export async function setSupplierEnded(tx: Tx, id: string, { by, at }: SupplierEnd): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update suppliers.suppliers set ended_by = ${by}, ended_at = ${at}
    where id = ${id} and ended_at is null returning id`.execute(tx)
  return rows.length === 1
}

export interface SupplierField extends FieldName {
  readonly supplier: string
}

export async function selectFields(tx: Tx): Promise<readonly SupplierField[]> {
  const { rows } = await sql<SupplierField>`
    select supplier, table_name as "table", column_name as "column"
    from suppliers.fields order by supplier, table_name, column_name`.execute(tx)
  return rows
}

/** All that the supplier may see of the table, and nothing that it might have seen before. */
export async function replaceFields(
  tx: Tx,
  supplier: string,
  table: string,
  columns: readonly string[],
): Promise<void> {
  await sql`delete from suppliers.fields where supplier = ${supplier} and table_name = ${table}`.execute(tx)
  await sql`
    insert into suppliers.fields (supplier, table_name, column_name)
    select ${supplier}, ${table}, column_name from unnest(${[...columns]}::text[]) as chosen (column_name)`.execute(
    tx,
  )
}
