/** Reads who each scan really is (`TRUTH.csv`), and what is wrong with the records where `errors.csv` lies beside it. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { KnownRecord } from '#lab'
import { readRows } from '../match/read-people.ts'

export type Truth = ReadonlyMap<string, ReadonlySet<string>>

/** A scan may be several people of the list, in as many rows; a scan without a row is nobody. */
export async function readTruth(file: string): Promise<Truth> {
  const truth = new Map<string, Set<string>>()
  for await (const [row] of readRows(file, ['scan_id', 'person_profile_number'])) {
    const { scan_id: scan = '', person_profile_number: personProfileNumber = '' } = row
    const known = truth.get(scan)
    if (known === undefined) truth.set(scan, new Set([personProfileNumber]))
    else known.add(personProfileNumber)
  }
  return truth
}

const NO_ERROR = new Set(['', 'none'])

export async function readRecordErrors(
  truthFile: string,
): Promise<ReadonlyMap<string, KnownRecord> | undefined> {
  const file = join(dirname(truthFile), 'errors.csv')
  if (!existsSync(file)) return undefined
  const records = new Map<string, { nameCulture: string; errors: string[] }>()
  for await (const [row] of readRows(file, ['person_profile_number', 'name_culture', 'error'])) {
    const { person_profile_number: number = '', name_culture: nameCulture = '', error = '' } = row
    const known = records.get(number) ?? { nameCulture, errors: [] }
    if (!NO_ERROR.has(error)) known.errors.push(error)
    records.set(number, known)
  }
  return records
}
