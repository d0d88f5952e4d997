/** A small set of people on a watch list and among customers, with a key of who is whom: nicknames, juniors, swapped dates. */
import { UNKNOWN_DATE, type PartialDate } from '#kernel'
import type { ClusteredRecord } from '#lab'
import { genderOf, referenceFile, rowsOf } from './reference-sets.ts'

/** Undefined where the set is not there. Organisations and people without a parted name are left out. */
export function readSenzingSet(folder: string): readonly ClusteredRecord[] | undefined {
  const key = referenceFile(folder, 'senzing/actual_truthset_key.csv')
  if (key === undefined) return undefined
  const clusters = new Map(
    rowsOf(key).map((row) => [`${row['DATA_SOURCE']}/${row['RECORD_ID']}`, row['CLUSTER_ID'] ?? '']),
  )
  return ['customers', 'watchlist'].flatMap((name) =>
    rowsOf(referenceFile(folder, `senzing/${name}.csv`) ?? '')
      .filter((row) => row['RECORD_TYPE'] === 'PERSON' && row['PRIMARY_NAME_LAST'] !== '')
      .map((row) => ({
        cluster: clusters.get(`${row['DATA_SOURCE']}/${row['RECORD_ID']}`) ?? `alone-${row['RECORD_ID']}`,
        familyName: row['PRIMARY_NAME_LAST'] ?? '',
        givenNames: `${row['PRIMARY_NAME_FIRST'] ?? ''} ${row['PRIMARY_NAME_MIDDLE'] ?? ''}`.trim(),
        dateOfBirth: americanDate(row['DATE_OF_BIRTH'] ?? ''),
        gender: genderOf(row['GENDER'] ?? ''),
      })),
  )
}

/** `12/11/1978` and `3/1/70`, month first; what is written otherwise counts as unknown. */
function americanDate(text: string): PartialDate {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/.exec(text)
  if (parts === null) return UNKNOWN_DATE
  const year = Number(parts[3])
  return { year: year < 100 ? 1900 + year : year, month: Number(parts[1]), day: Number(parts[2]) }
}
