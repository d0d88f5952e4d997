/** Undoes the newest import, until a list has been sent: whoever was not acted on since is exactly as before, on record. */
import { recordActivity, type ActivityActor } from '#activity'
import type { Database, Tx } from '#database'
import { actedSince, forgetActsOn, putBackActedRows } from '#justice/acts'
import { correctedSince, reopenCorrections } from '#justice/corrections'
import { enteredAt, lockPeople, lockRegister, putBackPictures, takeOutNewcomers } from '#justice/register'
import { err, fault, ok, type Clock, type Fault, type Result } from '#kernel'
import {
  beforeOf,
  forgetBeforeOf,
  markUndone,
  numbersBefore,
  returnedBy,
  standingImportsAfter,
} from './before-store.ts'
import type { NextLists } from './operations.ts'
import type { ImportOnRecord, Undo } from './import-report.ts'
import { importOf } from './store.ts'

export interface UndoDependencies {
  readonly database: Database
  readonly clock: Clock
  readonly nextLists: NextLists
}

/** Whom an import touched, by what undoing does with them. */
interface UndoPlan {
  readonly before: readonly string[]
  readonly newcomers: readonly string[]
  readonly acted: readonly string[]
}

export function countsOf({ before, newcomers, acted }: UndoPlan): Undo {
  return { putBack: before.length, takenOut: newcomers.length, acted: acted.length }
}

export function undoesSomething({ before, newcomers }: UndoPlan): boolean {
  return before.length + newcomers.length > 0
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
  for (const newer of await standingImportsAfter(tx, importId)) {
    const onTop = await touchedBy(tx, await importOf(tx, newer))
    // One that would put nobody back can never be undone, and must not keep what is under it from being undone.
    if (onTop === undefined || undoesSomething(onTop)) return err(fault('import-not-the-newest'))
  }
  const plan = await touchedBy(tx, summary)
  return plan === undefined ? err(fault('import-not-undoable')) : ok(plan)
}

/** Undefined of an import of before imports were kept, or of two at one instant. */
async function touchedBy(tx: Tx, summary: ImportOnRecord | undefined): Promise<UndoPlan | undefined> {
  if (summary === undefined) return undefined
  const { importId, importedAt } = summary
  const numbers = await numbersBefore(tx, importId)
  const came = await enteredAt(tx, importedAt)
  const { added, changed, left } = summary.people
  const returned = await returnedBy(tx, importId)
  if (numbers.length !== changed + left + returned || came.length !== added - returned) return undefined
  const touched = [...numbers, ...came]
  // A correction is an act of Justice too: whoever was corrected since stays.
  const acted = new Set([
    ...(await actedSince(tx, touched, importedAt)),
    ...(await correctedSince(tx, touched, importedAt)),
  ])
  const stays = (number: string) => !acted.has(number)
  return { before: numbers.filter(stays), newcomers: came.filter(stays), acted: [...acted].sort() }
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
    if (!undoesSomething(plan.value)) return err(fault('import-undoes-nothing'))
    const { before: numbers, newcomers } = plan.value
    const undo = countsOf(plan.value)
    const at = clock.now()
    const wanted = new Set(numbers)
    const before = (await beforeOf(tx, importId)).filter((held) =>
      wanted.has(held.person.personProfileNumber),
    )
    await forgetActsOn(tx, numbers)
    await putBackPictures(tx, before, at)
    for (const { person, acted } of before)
      if (acted !== null) await putBackActedRows(tx, person.personProfileNumber, acted)
    await reopenCorrections(tx, importId, numbers)
    await takeOutNewcomers(tx, newcomers)
    await forgetBeforeOf(tx, importId)
    await markUndone(tx, importId, at, actor.id, undo)
    await recordActivity(tx, at, actor, {
      event: 'register-import-undone',
      subject: { kind: 'import', id: importId },
      details: { ...undo },
    })
    return ok(undo)
  })
}
