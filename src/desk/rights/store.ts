/** All SQL of the schema `rights`; what a session sees of it follows who holds the enquiry. */
import { sql, textArray, type RoomSchema, type Tx } from '#database'
import type { CaseState } from './case-states.ts'
import type { RightsKind } from './rights-kinds.ts'

export const rightsSchema: RoomSchema = {
  room: 'rights',
  schema: 'rights',
  migrations: new URL('./migrations/', import.meta.url),
}

export interface StaffName {
  readonly id: string
  readonly name: string
}

export interface RightsCase {
  readonly id: string
  readonly reference: string
  readonly kind: RightsKind
  readonly words: readonly string[]
  readonly receivedAt: Date
  readonly openedAt: Date
  readonly openedByName: string
  readonly dueOn: string
  readonly transferBy: string | null
  readonly state: CaseState
  readonly decidedAt: Date | null
  readonly decidedByName: string | null
}

const columns = sql`id, reference, kind, words, received_at as "receivedAt", opened_at as "openedAt",
  opened_by_name as "openedByName", due_on::text as "dueOn", transfer_by::text as "transferBy", state,
  decided_at as "decidedAt", decided_by_name as "decidedByName"`

export async function selectCasesOf(tx: Tx, reference: string): Promise<readonly RightsCase[]> {
  const { rows } = await sql<RightsCase>`
    select ${columns} from rights.cases where reference = ${reference} order by received_at, kind`.execute(tx)
  return rows
}

/** What is due first, first. */
export async function selectOpenCases(tx: Tx, most: number): Promise<readonly RightsCase[]> {
  const { rows } = await sql<RightsCase>`
    select ${columns} from rights.cases where state = 'open'
    order by due_on, received_at, id limit ${most}`.execute(tx)
  return rows
}

/** Of every agency: what is open here, for the office's word. */
export async function selectOpenEverywhere(
  tx: Tx,
): Promise<readonly Pick<RightsCase, 'id' | 'reference' | 'kind'>[]> {
  const { rows } = await sql<Pick<RightsCase, 'id' | 'reference' | 'kind'>>`
    select id, reference, kind from rights.cases where state = 'open' order by id`.execute(tx)
  return rows
}

export async function selectCase(tx: Tx, id: string): Promise<RightsCase | undefined> {
  const { rows } = await sql<RightsCase>`
    select ${columns} from rights.cases where id = ${id}`.execute(tx)
  return rows[0]
}

export interface NewCase {
  readonly id: string
  readonly reference: string
  readonly kind: RightsKind
  readonly words: readonly string[]
  readonly receivedAt: Date
  readonly at: Date
  readonly dueOn: string
  readonly transferBy: string | null
  readonly by: StaffName
}

/** What was put aside as none, or withdrawn, is open again; what is open or decided stays. */
export async function insertOpenCase(tx: Tx, c: NewCase): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into rights.cases (id, reference, kind, words, received_at, opened_at, due_on, transfer_by, state,
      opened_by_id, opened_by_name)
    values (${c.id}, ${c.reference}, ${c.kind}, ${textArray(c.words)}, ${c.receivedAt}, ${c.at}, ${c.dueOn},
      ${c.transferBy}, 'open', ${c.by.id}, ${c.by.name})
    on conflict (reference, kind, received_at) do update
      set state = 'open', decided_at = null, decided_by_id = null, decided_by_name = null
      where cases.state in ('not-one', 'withdrawn')`.execute(tx)
  return numAffectedRows === 1n
}

export async function insertDismissed(tx: Tx, c: NewCase): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into rights.cases (id, reference, kind, words, received_at, opened_at, due_on, transfer_by, state, decided_at,
      opened_by_id, opened_by_name, decided_by_id, decided_by_name)
    values (${c.id}, ${c.reference}, ${c.kind}, ${textArray(c.words)}, ${c.receivedAt}, ${c.at}, ${c.dueOn},
      ${c.transferBy}, 'not-one', ${c.at}, ${c.by.id}, ${c.by.name}, ${c.by.id}, ${c.by.name})
    on conflict (reference, kind, received_at) do nothing`.execute(tx)
  return numAffectedRows === 1n
}

export async function markEnded(
  tx: Tx,
  id: string,
  ended: { readonly as: Exclude<CaseState, 'open'>; readonly at: Date; readonly by: StaffName },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update rights.cases set state = ${ended.as}, decided_at = ${ended.at}, decided_by_id = ${ended.by.id},
      decided_by_name = ${ended.by.name}
    where id = ${id} and state = 'open'`.execute(tx)
  return numAffectedRows === 1n
}

export interface PersonsCase {
  readonly kind: RightsKind
  readonly receivedAt: Date
  readonly dueOn: string
  readonly state: CaseState
  readonly decidedAt: Date | null
}

/** Of the enquiry whose private link is held. */
export async function selectPersonsCases(tx: Tx, reference: string): Promise<readonly PersonsCase[]> {
  const { rows } = await sql<PersonsCase>`
    select kind, received_at as "receivedAt", due_on::text as "dueOn", state, decided_at as "decidedAt"
    from rights.cases where reference = ${reference} order by received_at, kind`.execute(tx)
  return rows
}

export async function deleteCasesOf(tx: Tx, reference: string): Promise<void> {
  await sql`delete from rights.cases where reference = ${reference}`.execute(tx)
}
