/** All SQL of the schema `files`. */
import { sql, type Tx } from '#database'
import type { Address, Driver } from './drivers/driver.ts'
import type { FileOwner, Subject } from './file-owner.ts'
import type { FileTypeName } from './intake/file-types.ts'
import type { Residency } from './residency.ts'
import type { ScanVerdict } from './scanning/scanner.ts'

export async function declareOwner(tx: Tx, owner: FileOwner): Promise<void> {
  await sql`
    insert into files.owners (room, kept_by, opened_by, destroyed_by)
    values (${owner.room}, ${[...owner.keptBy]}, ${[...owner.openedBy]}, ${[...owner.destroyedBy]})
    on conflict (room) do update set kept_by = excluded.kept_by, opened_by = excluded.opened_by,
      destroyed_by = excluded.destroyed_by`.execute(tx)
}

export interface ArrivedRow {
  readonly id: string
  readonly contentAddress: Uint8Array
  readonly storedAs: Address
  readonly size: number
  readonly type: FileTypeName
  readonly name: Uint8Array
  readonly sealedKey: Uint8Array
  readonly driver: Driver['name']
  readonly residency: Residency
  readonly at: Date
  readonly scan: ScanVerdict
  readonly scanner: string | undefined
}

export async function insertArrived(tx: Tx, options: ArrivedRow): Promise<void> {
  const scannedAt = options.scan === 'clean' ? options.at : null
  await sql`
    insert into files.objects (id, content_address, stored_as, size, type, name, sealed_key, driver, residency,
      arrived_at, scan, scanner, scanned_at)
    values (${options.id}, ${options.contentAddress}, ${options.storedAs}, ${options.size}, ${options.type}, ${options.name}, ${options.sealedKey}, ${options.driver},
      ${options.residency}, ${options.at}, ${options.scan}, ${options.scanner ?? null}, ${scannedAt})`.execute(
    tx,
  )
}

/** What is kept; undefined for a file that lapsed meanwhile. */
export async function keepArrived(
  tx: Tx,
  id: string,
  { room, subject }: Subject,
  at: Date,
): Promise<KeptRow | undefined> {
  const { rows } = await sql<KeptRow>`
    select type, size, scan from files.keep_object(${id}, ${room}, ${subject.kind}, ${subject.id}, ${at})`.execute(
    tx,
  )
  return rows[0]
}

type KeptRow = Pick<ListedRow, 'type' | 'size' | 'scan'>

/** The numbers of what was destroyed. */
export async function destroyObjectsOf(
  tx: Tx,
  { room, subject }: Subject,
  at: Date,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from files.destroy_objects_of(${room}, ${subject.kind}, ${subject.id}, ${at}) as id`.execute(tx)
  return rows.map(({ id }) => id)
}

export interface ListedRow {
  readonly id: string
  readonly type: FileTypeName
  readonly size: number
  readonly name: Buffer
  readonly sealedKey: Buffer
  readonly residency: Residency
  readonly keptAt: Date
  readonly scan: ScanVerdict
}

export async function objectsOf(tx: Tx, { room, subject }: Subject): Promise<readonly ListedRow[]> {
  const { rows } = await sql<ListedRow>`
    select id, type, size::float8 as size, name, sealed_key as "sealedKey", residency, kept_at as "keptAt", scan
    from files.objects_of(${room}, ${subject.kind}, ${subject.id})`.execute(tx)
  return rows
}

export interface ObjectRow {
  readonly id: string
  readonly state: 'kept' | 'destroyed'
  readonly ownerRoom: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly storedAs: Address
  readonly size: number
  readonly type: FileTypeName
  readonly name: Buffer | null
  readonly sealedKey: Buffer | null
  readonly driver: Driver['name']
  readonly residency: Residency
  readonly scan: ScanVerdict
  readonly disposedBecause: 'owner' | 'malware' | null
  readonly keptAt: Date
}

export async function objectToOpen(tx: Tx, id: string): Promise<ObjectRow | undefined> {
  const { rows } = await sql<ObjectRow>`
    select id, state, owner_room as "ownerRoom", subject_kind as "subjectKind", subject_id as "subjectId",
      stored_as as "storedAs", size::float8 as size, type, name, sealed_key as "sealedKey", driver, residency, scan,
      disposed_because as "disposedBecause", kept_at as "keptAt"
    from files.object_to_open(${id})`.execute(tx)
  return rows[0]
}

export interface HeldObjectRow extends StoredRow {
  readonly subjectId: string
  readonly size: number
  readonly type: FileTypeName
  readonly name: Buffer
  readonly sealedKey: Buffer
  readonly scan: ScanVerdict
  readonly keptAt: Date
}

/** What is kept with these records of the room, for a person's copy. */
export async function objectsHeldOf(
  tx: Tx,
  room: string,
  subjectIds: readonly string[],
): Promise<readonly HeldObjectRow[]> {
  const { rows } = await sql<HeldObjectRow>`
    select id, subject_id as "subjectId", stored_as as "storedAs", size::float8 as size, type, name,
      sealed_key as "sealedKey", driver, residency, scan, kept_at as "keptAt"
    from files.held_of(${room}, ${[...subjectIds]}::text[])`.execute(tx)
  return rows
}

/** False where its moment has come, or the role keeps no files of its room. */
export async function letGoOf(tx: Tx, id: string, { room, subject }: Subject, at: Date): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select files.let_go(${id}, ${room}, ${subject.kind}, ${subject.id}, ${at}) as done`.execute(tx)
  return rows[0]?.done === true
}

export async function destroyObject(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { rows } = await sql<{ destroyed: boolean }>`
    select files.destroy_object(${id}, ${at}) as destroyed`.execute(tx)
  return rows[0]?.destroyed === true
}

export interface StoredRow {
  readonly id: string
  readonly storedAs: Address
  readonly driver: Driver['name']
  readonly residency: Residency
}

const stored = sql`id, stored_as as "storedAs", driver, residency`

/** Locked until the transaction ends: what is being kept at this moment is left alone. */
export async function lockArrived(
  tx: Tx,
  of: { readonly id: string } | { readonly before: Date },
): Promise<readonly StoredRow[]> {
  const which = 'id' in of ? sql`id = ${of.id}` : sql`arrived_at < ${of.before}`
  const { rows } = await sql<StoredRow>`
    select ${stored} from files.objects where state = 'arrived' and ${which}
    order by arrived_at limit 100 for update skip locked`.execute(tx)
  return rows
}

export async function deleteArrived(tx: Tx, id: string): Promise<void> {
  await sql`delete from files.objects where id = ${id} and state = 'arrived'`.execute(tx)
}

/** Destroyed, and the store had not removed the bytes yet. */
export async function lockToRemove(tx: Tx): Promise<readonly StoredRow[]> {
  const { rows } = await sql<StoredRow>`
    select ${stored} from files.objects where state = 'destroyed' and removed_at is null
    order by disposed_at limit 100 for update skip locked`.execute(tx)
  return rows
}

export async function markRemoved(tx: Tx, id: string, at: Date): Promise<void> {
  await sql`update files.objects set removed_at = ${at} where id = ${id}`.execute(tx)
}

export interface WaitingRow extends StoredRow {
  readonly sealedKey: Buffer
}

export async function waitingForScan(tx: Tx): Promise<readonly WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    select ${stored}, sealed_key as "sealedKey" from files.objects
    where scan = 'waiting' and state = 'kept' order by arrived_at limit 100`.execute(tx)
  return rows
}

export async function markClean(tx: Tx, id: string, scanner: string, at: Date): Promise<void> {
  await sql`
    update files.objects set scan = 'clean', scanner = ${scanner}, scanned_at = ${at}
    where id = ${id} and scan = 'waiting'`.execute(tx)
}

/** True unless somebody destroyed it first. */
export async function destroyMalware(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update files.objects
    set state = 'destroyed', sealed_key = null, name = null, content_address = null, disposed_at = ${at},
      disposed_because = 'malware'
    where id = ${id} and state = 'kept' and scan = 'waiting'`.execute(tx)
  return numAffectedRows === 1n
}

/** Kept, and not where new files go; in the order of their numbers, after one of them. */
export async function keptElsewhere(
  tx: Tx,
  { name, residency }: Pick<Driver, 'name' | 'residency'>,
  after: string,
  most: number,
): Promise<readonly StoredRow[]> {
  const { rows } = await sql<StoredRow>`
    select ${stored} from files.objects
    where state = 'kept' and left_in_driver is null and (driver, residency) <> (${name}, ${residency})
      and id > ${after}::uuid
    order by id limit ${most}`.execute(tx)
  return rows
}

/** False where it was destroyed or moved meanwhile. */
export async function markMoved(
  tx: Tx,
  { id, driver, residency }: StoredRow,
  to: Pick<Driver, 'name' | 'residency'>,
  at: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update files.objects
    set driver = ${to.name}, residency = ${to.residency}, moved_at = ${at}, left_in_driver = ${driver},
      left_in_residency = ${residency}
    where id = ${id} and state = 'kept' and driver = ${driver} and residency = ${residency}`.execute(tx)
  return numAffectedRows === 1n
}

export async function markRestated(
  tx: Tx,
  id: string,
  { residency }: Pick<Driver, 'residency'>,
): Promise<void> {
  await sql`update files.objects set residency = ${residency} where id = ${id}`.execute(tx)
}

export async function selectState(tx: Tx, id: string): Promise<'arrived' | 'kept' | 'destroyed' | undefined> {
  const { rows } = await sql<{ state: 'arrived' | 'kept' | 'destroyed' }>`
    select state from files.objects where id = ${id}`.execute(tx)
  return rows[0]?.state
}

/** Copies that a move left behind. */
export async function lockLeft(tx: Tx): Promise<readonly StoredRow[]> {
  const { rows } = await sql<StoredRow>`
    select id, stored_as as "storedAs", coalesce(left_in_driver, driver) as driver,
      coalesce(left_in_residency, residency) as residency
    from files.objects
    where left_in_driver is not null order by id limit 100 for update skip locked`.execute(tx)
  return rows
}

export async function markLeftRemoved(tx: Tx, id: string): Promise<void> {
  await sql`
    update files.objects set left_in_driver = null, left_in_residency = null where id = ${id}`.execute(tx)
}

export interface PlaceCount {
  readonly residency: Residency
  readonly count: number
}

export async function placesOf(tx: Tx, room: string): Promise<readonly PlaceCount[]> {
  const { rows } = await sql<PlaceCount>`
    select residency, files::integer as count from files.places(${room})`.execute(tx)
  return rows
}
