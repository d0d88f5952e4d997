/** Corrects a record at the person's request, in the room that keeps it, and keeps what stood there before. */
import { err, fault, ok, type Fault, type Result } from '#kernel'
import type { Corrector, FieldValues } from '#rooms'
import { insertCorrection } from '../correction-store.ts'
import type { FoundRow } from '../found-store.ts'
import { isProven, selectProofs } from '../proof-store.ts'
import type { RequestRow } from '../request.ts'
import { insertEvent } from '../store.ts'
import { eventOf, type OfficerAct } from './act.ts'

export interface Correcting {
  readonly found: Pick<FoundRow, 'number' | 'table' | 'record' | 'verdict'>
  /** By column, each with its label. */
  readonly labels: FieldValues
  readonly from: FieldValues
  readonly to: FieldValues
  /** The page showed what the record holds now. */
  readonly isSeen: boolean
  /** The key of the form: sent twice it is one correction. */
  readonly onceKey: string
}

export async function correctRecord(
  act: OfficerAct,
  request: RequestRow,
  corrector: Corrector,
  { found, labels, from, to, isSeen, onceKey }: Correcting,
): Promise<Result<void, Fault>> {
  const { tx, at, newId, person } = act
  const { reference } = request
  const changed = Object.keys(labels).filter((column) => from[column] !== to[column])
  const words = `Record ${String(found.number)}: ${changed.map((column) => labels[column]).join(', ')}`
  // First, so that of one form sent twice the second changes nothing.
  if (!(await insertEvent(tx, { ...eventOf(act, reference, 'corrected', words), id: onceKey })))
    return ok(undefined)
  const may = await mayCorrect(act, request, found)
  if (!may.ok) return may
  if (!isSeen) return err(fault('request-correction-old'))
  if (changed.length === 0) return err(fault('request-correction-nothing'))
  const done = await corrector.correct({ ...act, request: reference }, { record: found.record, from, to })
  if (!done.ok) return done
  for (const column of changed)
    await insertCorrection(tx, {
      ...{ id: newId(), reference, table: found.table, record: found.record, column },
      ...{ label: labels[column] ?? column, before: from[column] ?? '', after: to[column] ?? '' },
      ...{ correctedAt: at, correctedBy: person.id, correctedByName: person.name },
    })
  return ok(undefined)
}

/** Nothing is changed before it is clear who asks, and nothing that nobody has found to be theirs. */
export async function mayCorrect(
  { tx }: Pick<OfficerAct, 'tx'>,
  { state, kind, reference, representative }: RequestRow,
  { verdict }: Pick<FoundRow, 'verdict'>,
): Promise<Result<void, Fault>> {
  if (state !== 'open' || kind !== 'correction') return err(fault('request-ended'))
  if (!isProven(await selectProofs(tx, reference), representative)) return err(fault('request-not-proven'))
  return verdict === 'theirs' ? ok(undefined) : err(fault('request-correction-not-theirs'))
}
