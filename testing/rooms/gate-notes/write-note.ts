/** Writes a gate note and tells Justice the outcome, in one transaction. */
import type { Tx } from '#database'
import type { Exchange } from '#exchange'
import { err, fault, ok, type Fault, type Result } from '#kernel'
import { insertNote, type GateNote } from './store.ts'

export async function writeNote(
  tx: Tx,
  exchange: Pick<Exchange, 'post'>,
  note: GateNote,
  at: Date,
): Promise<Result<void, Fault>> {
  if (!(await insertNote(tx, note, at))) return err(fault('gate-note-repeated'))
  const posted = await exchange.post(tx, {
    type: 'outcome',
    to: 'justice',
    body: {
      case_reference: note.caseReference,
      person_profile_number: note.personProfileNumber,
      outcome: 'discretion-exercised',
      happened_at: at.toISOString(),
    },
  })
  return posted.ok ? ok(undefined) : posted
}
