/** Public sets of records of which it is known who is whom, read where they lie; a set that is not there is left out. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { parsePartialDate, UNKNOWN_DATE, type Gender, type PartialDate } from '#kernel'
import type { ClusteredRecord, ScreenedPerson } from '#lab'
import type { ListedPerson } from '#matching'

type Row = Readonly<Record<string, string>>

export interface ReferenceSet {
  readonly name: string
  readonly file: string
  recordOf(row: Row): ClusteredRecord
  /** In a set of originals and their spoilt copies: whether this row is an original. */
  isOriginal?(row: Row): boolean
}

export const REFERENCE_SETS: readonly ReferenceSet[] = [
  { name: 'Febrl 1', file: 'febrl/dataset1.csv', recordOf: febrlRecord, isOriginal: isFebrlOriginal },
  { name: 'Febrl 2', file: 'febrl/dataset2.csv', recordOf: febrlRecord, isOriginal: isFebrlOriginal },
  { name: 'Febrl 3', file: 'febrl/dataset3.csv', recordOf: febrlRecord, isOriginal: isFebrlOriginal },
  { name: 'Splink fake 1000', file: 'splink/fake_1000.csv', recordOf: splinkRecord },
  {
    name: 'Splink historical figures',
    file: 'splink/historical_figures_with_errors_50k.csv',
    recordOf: splinkRecord,
  },
]

export interface ReferenceScreening {
  readonly list: readonly ListedPerson[]
  readonly people: readonly ScreenedPerson[]
  readonly truth: ReadonlyMap<string, ReadonlySet<string>>
}

export function referenceFile(folder: string, file: string): string | undefined {
  const path = join(folder, file)
  return existsSync(path) ? path : undefined
}

/**
 * The same as a list and travellers: the originals are listed, one record for each person, and their copies travel.
 * Undefined where the set is not there or has no originals.
 */
export function readAsScreening(folder: string, set: ReferenceSet): ReferenceScreening | undefined {
  const path = referenceFile(folder, set.file)
  const { isOriginal } = set
  if (path === undefined || isOriginal === undefined) return undefined
  const list: ListedPerson[] = []
  const people: ScreenedPerson[] = []
  const truth = new Map<string, ReadonlySet<string>>()
  for (const [number, row] of rowsOf(path).entries()) {
    const { cluster, ...person } = set.recordOf(row)
    if (!hasName(person)) continue
    if (isOriginal(row)) list.push({ ...person, personProfileNumber: cluster, alertType: 'silent' })
    else {
      people.push({ scan: String(number), traveller: person })
      truth.set(String(number), new Set([cluster]))
    }
  }
  return { list, people, truth }
}

/** Undefined where the set is not there. Records without any name cannot be compared and are left out. */
export function readReferenceSet(folder: string, set: ReferenceSet): readonly ClusteredRecord[] | undefined {
  const path = referenceFile(folder, set.file)
  if (path === undefined) return undefined
  return rowsOf(path)
    .map((row) => set.recordOf(row))
    .filter(hasName)
}

function hasName({ familyName, givenNames }: Pick<ClusteredRecord, 'familyName' | 'givenNames'>): boolean {
  return familyName !== '' || givenNames !== ''
}

export function rowsOf(path: string): readonly Row[] {
  return parse<Row>(readFileSync(path), { bom: true, columns: true, trim: true, skip_empty_lines: true })
}

/** `rec-N-org` and `rec-N-dup-k` are one person; the birth date is YYYYMMDD and may be spoilt. */
function febrlRecord(row: Row): ClusteredRecord {
  const [, cluster = ''] = (row['rec_id'] ?? '').split('-')
  const dateOfBirth = dateOf((row['date_of_birth'] ?? '').replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'))
  return {
    cluster,
    familyName: row['surname'] ?? '',
    givenNames: row['given_name'] ?? '',
    dateOfBirth,
    gender: 'X',
  }
}

function isFebrlOriginal(row: Row): boolean {
  return row['rec_id']?.endsWith('-org') ?? false
}

function splinkRecord(row: Row): ClusteredRecord {
  return {
    cluster: row['cluster'] ?? '',
    familyName: row['surname'] ?? '',
    givenNames: row['first_name'] ?? '',
    dateOfBirth: dateOf(row['dob'] ?? ''),
    gender: genderOf(row['gender'] ?? ''),
  }
}

/** As the command reads it: what is no date counts as unknown. */
function dateOf(text: string): PartialDate {
  return parsePartialDate(text) ?? UNKNOWN_DATE
}

export function genderOf(word: string): Gender {
  const letter = word.charAt(0).toUpperCase()
  return letter === 'M' || letter === 'F' ? letter : 'X'
}
