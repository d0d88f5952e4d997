/** Keeps something back of what was found: a field, a passage of it or a whole file, on a ground, with the alternative that was considered. */
import { err, fault, ok, type Fault, type Result } from '#kernel'
import { insertEvent } from '../store.ts'
import { insertWithheld, selectWithheld } from '../withheld-store.ts'
import { eventOf, type OfficerAct } from './act.ts'

export interface Withholding {
  readonly table: string
  readonly record: string
  readonly column: string
  /** The words of the passage as they stand in the field; empty for the whole field. */
  readonly passage: string
  readonly ground: string
  readonly reason: string
  readonly alternative: string
  readonly publicInterest: string | null
}

/** `text`: the whole field as it is held. */
export async function withhold(
  act: OfficerAct,
  reference: string,
  { passage, ...what }: Withholding,
  text: string,
): Promise<Result<void, Fault>> {
  const from = passage === '' ? null : text.indexOf(passage)
  if (from === -1) return err(fault('request-passage-missing', { field: 'passage' }))
  const to = from === null ? null : from + passage.length
  const before = await selectWithheld(act.tx, reference)
  const isThere = before.some(
    (one) =>
      one.places === null &&
      one.table === what.table &&
      one.record === what.record &&
      one.column === what.column &&
      (one.from === null || (from !== null && to !== null && one.from <= from && (one.to ?? 0) >= to)),
  )
  if (isThere) return err(fault('request-passage-twice', { field: 'passage' }))
  const { newId, at, person } = act
  await insertWithheld(act.tx, reference, {
    ...{ id: newId(), ...what, from, to, askedPart: null, withheldAt: at, withheldBy: person.id },
  })
  await insertEvent(act.tx, eventOf(act, reference, 'withheld'))
  return ok(undefined)
}
