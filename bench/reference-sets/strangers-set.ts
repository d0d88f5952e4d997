/** Fifty thousand made-up people of many name cultures, none of whom is another: half are listed, half travel. */
import { parsePartialDate, UNKNOWN_DATE } from '#kernel'
import type { ScreenedPerson } from '#lab'
import { familyNameWords, type ListedPerson, type Traveller } from '#matching'
import { genderOf, referenceFile, rowsOf } from './reference-sets.ts'

export interface StrangersSet {
  readonly list: readonly ListedPerson[]
  readonly people: readonly ScreenedPerson[]
}

/** Undefined where the file is not there. Every second row is listed; names without letters of A-Z are left out. */
export function readStrangersSet(folder: string): StrangersSet | undefined {
  const path = referenceFile(folder, 'yente/negatives_global.csv')
  if (path === undefined) return undefined
  const list: ListedPerson[] = []
  const people: ScreenedPerson[] = []
  for (const [number, row] of rowsOf(path).entries()) {
    const traveller: Traveller = {
      familyName: row['last_name'] ?? '',
      givenNames: [row['first_name'], row['middle_name']].filter(Boolean).join(' '),
      dateOfBirth: parsePartialDate(row['date_of_birth'] ?? '') ?? UNKNOWN_DATE,
      gender: genderOf(row['gender'] ?? ''),
    }
    if (familyNameWords(traveller.familyName).length === 0) continue
    const nationality = row['nationality'] ?? ''
    if (number % 2 === 0)
      list.push({ ...traveller, personProfileNumber: String(number), alertType: 'silent' })
    else people.push({ scan: String(number), traveller, nameCulture: nationality })
  }
  return { list, people }
}
