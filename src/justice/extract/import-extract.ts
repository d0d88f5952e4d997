/** Imports an extract: read and checked first, then applied in one transaction, with a report of the refused rows. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { recordActivity, type ActivityActor } from '#activity'
import type { Database, Tx } from '#database'
import { actedPeople, forgetActsOn, standUnderActs } from '#justice/acts'
import {
  fingerprintOf,
  heldPeople,
  lockRegister,
  markLeft,
  writeRecords,
  type HeldPerson,
  type PersonRecord,
  type RecordToWrite,
} from '#justice/register'
import { civilDate, err, ok, type Clock, type Fault, type NewId, type Result } from '#kernel'
import { refusedRow } from './extract-faults.ts'
import type { ImportProgress, ImportReport, ImportSummary, PeopleCounts } from './import-report.ts'
import { readExtract, type Extract, type ReadExtract } from './read-extract.ts'
import { insertChanges, insertImport, insertRefusedRows } from './store.ts'

export interface ImportDependencies {
  readonly database: Database
  readonly clock: Clock
  readonly newId: NewId
}

/** People compared between two turns of everything else. */
const PEOPLE_AT_A_TIME = 1_500

/** An extract that is refused whole is an `err` with the same report; the register is then as it was. */
export async function importExtract(
  { database, clock, newId }: ImportDependencies,
  extract: Extract,
  actor: ActivityActor,
  onProgress: (progress: ImportProgress) => void = () => undefined,
): Promise<Result<ImportReport, ImportReport>> {
  const importedAt = clock.now()
  const start = { importId: newId(), importedAt, actor, full: extract.full }
  onProgress({ stage: 'reading', done: 0, of: 1 })
  const read = await readExtract(extract, civilDate(importedAt))
  return database.as('justice_register', async (tx) => {
    await lockRegister(tx)
    if (!read.ok) return err(await recordRefused(tx, start, read.error, actor))
    const people = await applyExtract(tx, read.value, start, onProgress)
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

type Start = Pick<ImportSummary, 'importId' | 'importedAt' | 'actor' | 'full'>

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
): Promise<PeopleCounts> {
  const held = await heldPeople(tx)
  const { added, returned, changed, unchanged } = await compare(extract, held, await actedBefore(tx, extract))
  const left = extract.full ? whoLeft(extract, held) : []
  const people = {
    added: added.length + returned.length,
    changed: changed.length,
    unchanged,
    left: left.length,
    heldBack: extract.heldBack.size,
  }
  // The import's own row comes first: every change refers to it.
  const { faults, rows } = extract
  await insertImport(tx, { ...start, outcome: 'applied', rows, people, refusedRows: faults.length })

  const standing = await standUnderActs(tx, changed, extract.writtenAt)
  const of = added.length + returned.length + standing.length
  const toWrite = { newcomers: added, held: [...returned, ...standing] }
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

/** People with an act of which the extract says that it knows: their rows are written anew, whatever they say. */
async function actedBefore(tx: Tx, { writtenAt }: ReadExtract): Promise<ReadonlySet<string>> {
  return writtenAt === undefined ? new Set() : actedPeople(tx, writtenAt)
}

interface Comparison {
  readonly added: PersonRecord[]
  readonly returned: RecordToWrite[]
  readonly changed: RecordToWrite[]
  unchanged: number
}

async function compare(
  extract: ReadExtract,
  held: ReadonlyMap<string, HeldPerson>,
  acted: ReadonlySet<string>,
): Promise<Comparison> {
  const comparison: Comparison = { added: [], returned: [], changed: [], unchanged: 0 }
  for (const [index, record] of extract.records.entries()) {
    if (index % PEOPLE_AT_A_TIME === 0) await nextTurn()
    const { personProfileNumber } = record.person
    const before = held.get(personProfileNumber)
    if (before === undefined) {
      comparison.added.push(record)
      continue
    }
    const toWrite = { ...record, fingerprint: fingerprintOf(record) }
    if (before.left) comparison.returned.push(toWrite)
    else if (before.fingerprint !== toWrite.fingerprint || acted.has(personProfileNumber))
      comparison.changed.push(toWrite)
    else comparison.unchanged += 1
  }
  return comparison
}

function whoLeft(extract: ReadExtract, held: ReadonlyMap<string, HeldPerson>): string[] {
  const named = new Set([...numbersOf(extract.records), ...extract.heldBack])
  return [...held].filter(([number, { left }]) => !left && !named.has(number)).map(([number]) => number)
}

function numbersOf(records: readonly PersonRecord[]): string[] {
  return records.map(({ person }) => person.personProfileNumber)
}
