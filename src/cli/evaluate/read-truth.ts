/** Reads who each scan really is (`TRUTH.csv`), and what is wrong with the records where `errors.csv` lies beside it. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { namedColumns } from '#csv-file'
import type { KnownRecord } from '#lab'
import { readRows } from '../match/read-handed-file.ts'

const TRUTH = namedColumns(['scan_id', 'person_profile_number'])
const RECORD_ERRORS = namedColumns(['person_profile_number', 'name_culture', 'error'])

export type Truth = ReadonlyMap<string, ReadonlySet<string>>

/** A scan may be several people of the list, in as many rows; a scan without a row is nobody. */
export async function readTruth(file: string): Promise<Truth> {
  const truth = new Map<string, Set<string>>()
  for await (const { values } of readRows(file, TRUTH)) {
    const [scan, personProfileNumber] = values
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
  for await (const { values } of readRows(file, RECORD_ERRORS)) {
    const [number, nameCulture, error] = values
    const known = records.get(number) ?? { nameCulture, errors: [] }
    if (!NO_ERROR.has(error)) known.errors.push(error)
    records.set(number, known)
  }
  return records
}
