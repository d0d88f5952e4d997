/** Imports an extract: read and checked first, then applied in one transaction, with a report of the refused rows. */
import { recordActivity, type ActivityActor } from '#activity'
import type { Database, Tx } from '#database'
import { forgetActsOn, standUnderActs } from '#justice/acts'
import { standUnderCorrections } from '#justice/corrections'
import { lockRegister, markLeft, writeRecords } from '#justice/register'
import {
  canonicalJson,
  civilDate,
  err,
  fault,
  ok,
  type Clock,
  type Fault,
  type NewId,
  type Result,
} from '#kernel'
import { compareWithRegister, numbersOf } from './compare-with-register.ts'
import { refusedRow } from './extract-faults.ts'
import { keepAsBefore } from './keep-before.ts'
import type { ImportProgress, ImportReport, ImportSummary, PeopleCounts } from './import-report.ts'
import { readExtract, type Extract, type ReadExtract } from './read-extract.ts'
import { insertChanges, insertImport, insertRefusedRows } from './store.ts'

export interface ImportDependencies {
  readonly database: Database
  readonly clock: Clock
  readonly newId: NewId
}

export interface ImportOptions {
  /** What its trial said that it would do: if it would do anything else by now, nothing is done. */
  readonly expected?: PeopleCounts
  /** Keeps what it changes as it was, so that it can be undone. */
  readonly undoable?: boolean
}

/** An extract that is refused whole is an `err` with the same report; the register is then as it was. */
export async function importExtract(
  { database, clock, newId }: ImportDependencies,
  extract: Extract,
  actor: ActivityActor,
  onProgress: (progress: ImportProgress) => void = () => undefined,
  options: ImportOptions = {},
): Promise<Result<ImportReport, ImportReport>> {
  const importedAt = clock.now()
  const start = { importId: newId(), importedAt, actor, full: extract.full }
  onProgress({ stage: 'reading', done: 0, of: 1 })
  const read = await readExtract(extract, civilDate(importedAt))
  return database.as('justice_register', async (tx) => {
    await lockRegister(tx)
    if (!read.ok) return err(await recordRefused(tx, start, read.error, actor))
    const people = await applyExtract(tx, read.value, start, onProgress, options)
    if (people === undefined) {
      const moved = fault('register-moved-on', { file: 'people.csv' })
      return err(await recordRefused(tx, start, [moved], actor))
    }
    const { faults, rows } = read.value
    const summary = { ...start, outcome: 'applied', rows, people, refusedRows: faults.length } as const
    await recordActivity(tx, importedAt, actor, {
      event: 'register-imported',
      subject: { kind: 'import', id: start.importId },
      details: { ...people, refusedRows: faults.length, full: extract.full },
    })
    return ok(await finish(tx, summary, faults))
  })
}

/** An extract that is refused before anything is compared, on record like any import. */
export async function recordRefusal(
  { database, clock, newId }: ImportDependencies,
  { full }: Pick<Extract, 'full'>,
  actor: ActivityActor,
  faults: readonly Fault[],
): Promise<ImportReport> {
  const start = { importId: newId(), importedAt: clock.now(), actor, full }
  return database.as('justice_register', (tx) => recordRefused(tx, start, faults, actor))
}

type Start = Pick<ImportSummary, 'importId' | 'importedAt' | 'full'> & { readonly actor: ActivityActor }

const NOBODY: PeopleCounts = { added: 0, changed: 0, unchanged: 0, left: 0, heldBack: 0 }

async function recordRefused(
  tx: Tx,
  start: Start,
  faults: readonly Fault[],
  actor: ActivityActor,
): Promise<ImportReport> {
  const rows = { people: 0, debts: 0, warrants: 0 }
  const summary = { ...start, outcome: 'refused', rows, people: NOBODY, refusedRows: faults.length } as const
  await recordActivity(tx, start.importedAt, actor, {
    event: 'register-import-refused',
    subject: { kind: 'import', id: start.importId },
    details: { faults: faults.length },
  })
  await insertImport(tx, summary)
  return finish(tx, summary, faults)
}

async function finish(tx: Tx, summary: ImportSummary, faults: readonly Fault[]): Promise<ImportReport> {
  await insertRefusedRows(tx, summary.importId, faults)
  return { ...summary, refused: faults.map(refusedRow) }
}

async function applyExtract(
  tx: Tx,
  extract: ReadExtract,
  start: Start,
  onProgress: (progress: ImportProgress) => void,
  { expected, undoable = false }: ImportOptions,
): Promise<PeopleCounts | undefined> {
  const { people, added, returned, changed, left } = await compareWithRegister(tx, extract)
  if (expected !== undefined && canonicalJson({ ...expected }) !== canonicalJson({ ...people }))
    return undefined
  // The import's own row comes first: every change refers to it.
  const { faults, rows } = extract
  await insertImport(tx, { ...start, outcome: 'applied', rows, people, refusedRows: faults.length })

  if (undoable)
    await keepAsBefore(tx, start.importId, [...numbersOf(changed), ...numbersOf(returned), ...left])
  const acted = await standUnderActs(tx, changed, extract.writtenAt)
  const held = await standUnderCorrections(tx, [...returned, ...acted], start)
  const of = added.length + held.length
  const toWrite = { newcomers: added, held }
  await writeRecords(tx, toWrite, start.importedAt, (done) => onProgress({ stage: 'applying', done, of }))
  await markLeft(tx, left, start.importedAt)
  await forgetActsOn(tx, left)
  onProgress({ stage: 'applying', done: of, of })

  // Of newcomers, `entered_at` says it.
  const changes = { returned: numbersOf(returned), changed: numbersOf(changed), left }
  for (const change of ['returned', 'changed', 'left'] as const) {
    await insertChanges(tx, start.importId, change, changes[change], start.importedAt)
  }
  return people
}
