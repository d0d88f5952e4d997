/** The codes of the schema `call_codes`: each is what was done to it last. */
import { sql, type RoomSchema, type Tx } from '#database'

export const callCodesSchema: RoomSchema = {
  room: 'call-codes',
  schema: 'call_codes',
  migrations: new URL('./migrations/', import.meta.url),
}

/** What a code is called, for everybody. */
export interface CodeName {
  readonly code: string
  readonly name: string
  readonly nameMi: string
}

export interface CallCode extends CodeName {
  /** The key that reaches it. */
  readonly letter: string
  readonly isEnded: boolean
}

/** Ended ones too, in the order of their codes. */
export async function selectCodes(tx: Tx): Promise<readonly CallCode[]> {
  const { rows } = await sql<CallCode>`
    select distinct on (code) code, name, name_mi as "nameMi", letter, kind = 'ended' as "isEnded"
    from call_codes.changes order by code, id desc`.execute(tx)
  return rows
}

/** As they are called now, ended ones too. */
export async function selectNames(tx: Tx): Promise<readonly CodeName[]> {
  const { rows } = await sql<CodeName>`
    select distinct on (code) code, name, name_mi as "nameMi" from call_codes.changes order by code, id desc`.execute(
    tx,
  )
  return rows
}

/** What can be done to a code. */
export type ChangeKind = 'added' | 'renamed' | 'ended'

export interface CodeChange extends CodeName {
  readonly kind: ChangeKind
  readonly letter: string
  readonly changedAt: Date
  readonly changedByName: string
}

/** The newest first. */
export async function selectChanges(tx: Tx, code: string): Promise<readonly CodeChange[]> {
  const { rows } = await sql<CodeChange>`
    select code, kind, name, name_mi as "nameMi", letter, changed_at as "changedAt",
      changed_by_name as "changedByName"
    from call_codes.changes where code = ${code} order by id desc`.execute(tx)
  return rows
}

export interface NewChange extends Omit<CodeChange, 'changedByName'> {
  readonly by: { readonly id: string; readonly name: string }
  readonly onceKey: string
}

/** False where somebody else has added or ended it; a form that is sent again is the same change. */
export async function insertChange(tx: Tx, change: NewChange): Promise<boolean> {
  const { code, kind, name, nameMi, letter, changedAt, by, onceKey } = change
  await sql`
    insert into call_codes.changes
      (code, kind, name, name_mi, letter, changed_at, changed_by, changed_by_name, once_key)
    values (${code}, ${kind}, ${name}, ${nameMi}, ${letter}, ${changedAt}, ${by.id}, ${by.name}, ${onceKey})
    on conflict do nothing`.execute(tx)
  const { rows } = await sql<{ code: string }>`
    select code from call_codes.changes where once_key = ${onceKey}`.execute(tx)
  return rows[0] !== undefined
}
