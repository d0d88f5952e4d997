/** Undoes the newest import, until a list has been sent: the register is exactly as it was before, and that is recorded. */
import { recordActivity, type ActivityActor } from '#activity'
import type { Database, Tx } from '#database'
import { actedSince, forgetActsOn, putBackActedRows } from '#justice/acts'
import { enteredAt, lockPeople, lockRegister, putBackPictures, takeOutNewcomers } from '#justice/register'
import { err, fault, ok, type Clock, type Fault, type Result } from '#kernel'
import {
  beforeOf,
  forgetBeforeOf,
  lastStandingImport,
  markUndone,
  numbersBefore,
  returnedBy,
} from './before-store.ts'
import type { NextLists } from './operations.ts'
import { importOf } from './store.ts'

export interface UndoDependencies {
  readonly database: Database
  readonly clock: Clock
  readonly nextLists: NextLists
}

export interface Undo {
  /** Put back as they were: changed, returned or no longer named by the import. */
  readonly putBack: number
  /** Whom the import brought. */
  readonly takenOut: number
  /** People on whom Justice has acted since: what was done about them stands, and so do they. */
  readonly acted: number
}

interface UndoPlan extends Undo {
  readonly before: readonly string[]
  readonly newcomers: readonly string[]
}

/** What undoing would do; or why the import cannot be undone. */
export async function planUndo(
  tx: Tx,
  nextLists: NextLists,
  importId: string,
): Promise<Result<UndoPlan, Fault>> {
  const summary = await importOf(tx, importId)
  if (summary?.outcome !== 'applied' || summary.undoneAt !== null) return err(fault('import-not-undoable'))
  const sentAt = await nextLists.lastSentAt(tx)
  if (sentAt !== undefined && sentAt >= summary.importedAt) return err(fault('import-on-a-list'))
  if ((await lastStandingImport(tx)) !== importId) return err(fault('import-not-the-newest'))
  const numbers = await numbersBefore(tx, importId)
  const came = await enteredAt(tx, summary.importedAt)
  const { added, changed, left } = summary.people
  const returned = await returnedBy(tx, importId)
  // An import of before imports were kept, or two at one instant.
  if (numbers.length !== changed + left + returned || came.length !== added - returned)
    return err(fault('import-not-undoable'))
  const acted = await actedSince(tx, [...numbers, ...came], summary.importedAt)
  const stays = (number: string) => !acted.has(number)
  const before = numbers.filter(stays)
  const newcomers = came.filter(stays)
  return ok({
    ...{ before, newcomers },
    ...{ putBack: before.length, takenOut: newcomers.length, acted: acted.size },
  })
}

export async function undoImport(
  { database, clock, nextLists }: UndoDependencies,
  importId: string,
  actor: ActivityActor,
): Promise<Result<Undo, Fault>> {
  return database.as('justice_register', async (tx) => {
    await lockRegister(tx)
    const asked = await planUndo(tx, nextLists, importId)
    if (!asked.ok) return asked
    // Nobody acts on these people until they are as before; whoever did meanwhile is seen by the second look.
    await lockPeople(tx, [...asked.value.before, ...asked.value.newcomers])
    const plan = await planUndo(tx, nextLists, importId)
    if (!plan.ok) return plan
    const { before: numbers, newcomers, ...undo } = plan.value
    const at = clock.now()
    const wanted = new Set(numbers)
    const before = (await beforeOf(tx, importId)).filter((held) =>
      wanted.has(held.person.personProfileNumber),
    )
    await forgetActsOn(tx, numbers)
    await putBackPictures(tx, before, at)
    for (const { person, acted } of before)
      if (acted !== null) await putBackActedRows(tx, person.personProfileNumber, acted)
    await takeOutNewcomers(tx, newcomers)
    await forgetBeforeOf(tx, importId)
    await markUndone(tx, importId, at, actor.id)
    await recordActivity(tx, at, actor, {
      event: 'register-import-undone',
      subject: { kind: 'import', id: importId },
      details: { ...undo },
    })
    return ok(undo)
  })
}
