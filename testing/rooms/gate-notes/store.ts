/** All SQL of the schema `gate_notes`. */
import { sql, type RoomSchema, type Tx } from '#database'

export const gateNotesSchema: RoomSchema = {
  room: 'customs/gate-notes',
  schema: 'gate_notes',
  migrations: new URL('./migrations/', import.meta.url),
}

export interface GateNote {
  readonly caseReference: string
  readonly personProfileNumber: string
  readonly seen: string
}

/** False when the case has a note already. */
export async function insertNote(tx: Tx, note: GateNote, at: Date): Promise<boolean> {
  const { caseReference, personProfileNumber, seen } = note
  const { numAffectedRows } = await sql`
    insert into gate_notes.notes (case_reference, person_profile_number, seen, written_at)
    values (${caseReference}, ${personProfileNumber}, ${seen}, ${at})
    on conflict (case_reference) do nothing`.execute(tx)
  return numAffectedRows === 1n
}

export async function allNotes(tx: Tx): Promise<readonly GateNote[]> {
  const { rows } = await sql<GateNote>`
    select case_reference as "caseReference", person_profile_number as "personProfileNumber", seen
    from gate_notes.notes order by written_at`.execute(tx)
  return rows
}

/** False when there is none of the case. */
export async function deleteNote(tx: Tx, caseReference: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from gate_notes.notes where case_reference = ${caseReference}`.execute(tx)
  return numAffectedRows === 1n
}
