/** Places and lifts a hold in the caller's transaction and under its role: staff on a page, and other rooms. */
import type { ActivityEntry } from '#activity'
import type { Tx } from '#database'
import { err, fault, ok, type Fault, type NewId, type Result } from '#kernel'
import type { HoldOn, NewHold } from './hold.ts'
import { endHold, insertHold, setReview } from './hold-store.ts'

/** A page's request is one. */
export interface HoldAct {
  readonly tx: Tx
  readonly at: Date
  readonly newId: NewId
  /** Who is signed in; of a room's own work, its process. */
  readonly person: { readonly id: string }
  record(entry: ActivityEntry): Promise<void>
}

/** Its identifier, by which it is lifted. A record that is not there cannot be held: a mistyped key would hold nothing. */
export async function placeHold(act: HoldAct, hold: NewHold): Promise<Result<string, Fault>> {
  const id = act.newId()
  const placed = await insertHold(act.tx, hold, { id, by: act.person.id, at: act.at })
  switch (placed) {
    case 'no-such-class':
      return err(fault('hold-class-unknown', { field: 'class' }))
    case 'no-such-table':
      return err(fault('hold-table-unknown', { field: 'table' }))
    case 'no-such-record':
      return err(fault('hold-record-unknown', { field: 'record' }))
    case 'does-not-stop':
      return err(fault('hold-stops-nothing', { field: 'kind' }))
    case 'placed':
      await act.record({
        event: 'hold-placed',
        subject: { kind: 'hold', id },
        details: { kind: hold.kind, ...detailsOf(hold.on) },
      })
      return ok(id)
  }
}

/** From the day after on, what it held is due again. */
export async function liftHold(act: HoldAct, id: string, because: string): Promise<Result<void, Fault>> {
  if (!(await endHold(act.tx, id, { by: act.person.id, at: act.at, because })))
    return err(fault('hold-not-standing'))
  await act.record({ event: 'hold-lifted', subject: { kind: 'hold', id } })
  return ok(undefined)
}

export async function reviewHold(act: HoldAct, id: string, reviewOn: string): Promise<Result<void, Fault>> {
  if (!(await setReview(act.tx, id, reviewOn))) return err(fault('hold-not-standing'))
  await act.record({ event: 'hold-reviewed', subject: { kind: 'hold', id } })
  return ok(undefined)
}

function detailsOf(on: HoldOn): Readonly<Record<string, string>> {
  return 'class' in on ? { class: on.class } : { table: on.table }
}
