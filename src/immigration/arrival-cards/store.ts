/** All SQL of the schema `arrival_cards`. */
import { sql, type RoomSchema, type Tx } from '#database'
import type { ErrorCode, Fault } from '#kernel'
import { nameKey, passportKey, type ArrivalCard } from './card.ts'

export const arrivalCardsSchema: RoomSchema = {
  room: 'immigration/arrival-cards',
  schema: 'arrival_cards',
  migrations: new URL('./migrations/', import.meta.url),
}

export interface CardImport {
  readonly importId: string
  readonly importedAt: Date
  readonly importedBy: string
  readonly outcome: 'applied' | 'refused'
  readonly added: number
  readonly heldAlready: number
  readonly refusedRows: number
}

export async function insertImport(tx: Tx, options: CardImport, faults: readonly Fault[]): Promise<void> {
  await sql`
    insert into arrival_cards.imports
      (import_id, imported_at, imported_by, outcome, added, held_already, refused_rows)
    values (${options.importId}, ${options.importedAt}, ${options.importedBy}, ${options.outcome}, ${options.added}, ${options.heldAlready},
      ${options.refusedRows})`.execute(tx)
  const rows = faults.map(({ row, field, code }, position) => ({ position, row, field, code }))
  await sql`
    insert into arrival_cards.refused_rows (import_id, position, row_number, field, code)
    select ${options.importId}, position, "row", field, code
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as given (position integer, "row" integer, field text, code text)`.execute(tx)
}

export interface NewCard {
  readonly cardId: string
  readonly card: ArrivalCard
}

/** Returns how many were not held before. */
export async function insertCards(tx: Tx, importId: string, cards: readonly NewCard[]): Promise<number> {
  const rows = cards.map(({ cardId, card }) => ({
    ...Object.fromEntries(Object.entries(card).map(([field, value]) => [field, value === '' ? null : value])),
    card_id: cardId,
    given_names: card.given_names,
    passport_key: passportKey(card.passport_number),
    name_key: nameKey(card.family_name, card.given_names),
  }))
  const { numAffectedRows } = await sql`
    insert into arrival_cards.cards (card_id, import_id, passport_number, family_name, given_names, date_of_birth,
      gender, nationality, occupation, new_zealand_address, expected_return_date, craft, arrived_on, passport_key,
      name_key)
    select card_id, ${importId}, passport_number, family_name, given_names, date_of_birth, gender, nationality,
      occupation, new_zealand_address, expected_return_date, craft, arrived_on, passport_key, name_key
    from json_to_recordset(${JSON.stringify(rows)}::json) as given (card_id uuid, passport_number text,
      family_name text, given_names text, date_of_birth date, gender text, nationality text, occupation text,
      new_zealand_address text, expected_return_date date, craft text, arrived_on date, passport_key text,
      name_key text)
    on conflict do nothing`.execute(tx)
  return Number(numAffectedRows ?? 0n)
}

/** Two imports at once would each wait for the other's cards. */
export async function lockImports(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('arrival_cards.imports'))`.execute(tx)
}

const importColumns = sql`
  import_id as "importId", imported_at as "importedAt", imported_by as "importedBy", outcome, added,
  held_already as "heldAlready", refused_rows as "refusedRows"`

export async function recentImports(tx: Tx, most: number): Promise<readonly CardImport[]> {
  const { rows } = await sql<CardImport>`
    select ${importColumns} from arrival_cards.imports order by imported_at desc, import_id limit ${most}`.execute(
    tx,
  )
  return rows
}

export async function importOf(tx: Tx, importId: string): Promise<CardImport | undefined> {
  const { rows } = await sql<CardImport>`
    select ${importColumns} from arrival_cards.imports where import_id::text = ${importId}`.execute(tx)
  return rows[0]
}

export async function refusedRowsOf(tx: Tx, importId: string, most: number): Promise<readonly Fault[]> {
  const { rows } = await sql<{ row: number | null; field: string | null; code: ErrorCode }>`
    select row_number as "row", field, code from arrival_cards.refused_rows
    where import_id::text = ${importId} order by position limit ${most}`.execute(tx)
  return rows.map(({ row, field, code }) => ({
    code,
    ...(row === null ? {} : { row }),
    ...(field === null ? {} : { field }),
  }))
}

export interface CardKeys {
  readonly passportKey: string
  readonly nameKey: string
  readonly dateOfBirth: string
}

export interface FoundCard {
  readonly family_name: string
  readonly given_names: string
  readonly date_of_birth: string
  readonly gender: string | null
  readonly passport_number: string
  readonly nationality: string | null
  readonly occupation: string | null
  readonly new_zealand_address: string
  readonly expected_return_date: string | null
}

/** The newest card with exactly these keys: of several addresses of one person, the last is the one to go to. */
export async function newestCard(tx: Tx, keys: CardKeys): Promise<FoundCard | undefined> {
  const { rows } = await sql<FoundCard>`
    select family_name, given_names, date_of_birth, gender, passport_number, nationality, occupation,
      new_zealand_address, expected_return_date
    from arrival_cards.cards
    where passport_key = ${keys.passportKey} and name_key = ${keys.nameKey}
      and date_of_birth::text = ${keys.dateOfBirth}
    order by arrived_on desc, card_id limit 1`.execute(tx)
  return rows[0]
}

export async function countAnswer(tx: Tx, day: string, isFound: boolean): Promise<void> {
  const [found, nobody] = isFound ? [1, 0] : [0, 1]
  await sql`
    insert into arrival_cards.answered as answered (day, found, nobody) values (${day}, ${found}, ${nobody})
    on conflict (day) do update
      set found = answered.found + excluded.found, nobody = answered.nobody + excluded.nobody`.execute(tx)
}

export interface DayOfAnswers {
  readonly day: string
  readonly found: number
  readonly nobody: number
}

export async function answersPerDay(tx: Tx, most: number): Promise<readonly DayOfAnswers[]> {
  const { rows } = await sql<DayOfAnswers>`
    select day, found, nobody from arrival_cards.answered order by day desc limit ${most}`.execute(tx)
  return rows
}

export async function deleteCard(tx: Tx, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from arrival_cards.cards where card_id::text = ${id}`.execute(tx)
  return numAffectedRows === 1n
}

/** False when there is none, or a card of it is still held. */
export async function deleteCardImport(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`select from arrival_cards.cards where import_id::text = ${id} limit 1`.execute(
    tx,
  )
  if (rows.length > 0) return false
  await sql`delete from arrival_cards.refused_rows where import_id::text = ${id}`.execute(tx)
  const { numAffectedRows } = await sql`
    delete from arrival_cards.imports where import_id::text = ${id}`.execute(tx)
  return numAffectedRows === 1n
}
