/** The index of one version of the alert list: one block of shared memory, and the plan by which it is asked. */
import { ALERT_TYPES, GENDERS, type AlertType, type Gender } from '#kernel'
import { CandidateSearch } from './candidate-search.ts'
import { LetterKeys } from './letter-keys.ts'
import { comparedWords, unpackDate, type ComparedPerson } from './compared-person.ts'
import type { MatchingPlan } from './compile-standards.ts'
import { frequenciesInIndex, type FrequenciesByAlertType } from './frequencies-in-index.ts'
import { columnsIn, type IndexColumns, type IndexSizes } from './index-layout.ts'

/** Immutable, but for withdrawals. Several threads may open one buffer; each opens its own index over it. */
export interface MatchingIndex {
  readonly plan: MatchingPlan
  readonly people: number
  readonly buffer: SharedArrayBuffer
  readonly sizes: IndexSizes
  readonly columns: IndexColumns
  readonly frequencies: FrequenciesByAlertType
  /** The text column as Node reads it. */
  readonly text: Buffer
  /** This thread's place to work in. */
  readonly search: CandidateSearch
  readonly letterKeys: LetterKeys
}

/** Opens an index that another thread has built, without copying it. */
export function openIndex(plan: MatchingPlan, buffer: SharedArrayBuffer): MatchingIndex {
  const { sizes, columns } = columnsIn(buffer)
  const { text } = columns
  return {
    plan,
    people: sizes.people,
    buffer,
    sizes,
    columns,
    frequencies: frequenciesInIndex(sizes, columns),
    text: Buffer.from(buffer, text.byteOffset, text.byteLength),
    search: new CandidateSearch(plan, sizes, columns),
    letterKeys: new LetterKeys(),
  }
}

/** What to post to another thread. */
export function indexBuffer(index: MatchingIndex): SharedArrayBuffer {
  return index.buffer
}

/** The memory that the index takes, in bytes. */
export function indexBytes(index: MatchingIndex): number {
  return index.buffer.byteLength
}

export function traitsOf(gender: Gender, alertType: AlertType): number {
  return GENDERS.indexOf(gender) | (ALERT_TYPES.indexOf(alertType) << 2)
}

export function genderAt(index: MatchingIndex, position: number): Gender {
  return GENDERS[(index.columns.traits[position] ?? 0) & 3] ?? 'X'
}

export function alertTypeAt(index: MatchingIndex, position: number): AlertType {
  return ALERT_TYPES[(index.columns.traits[position] ?? 0) >> 2] ?? 'silent'
}

/** The words of the family name and of the given names, A-Z, parted by a zero byte; then the person profile number. */
function namesEnd(index: MatchingIndex, position: number): number {
  const { text } = index.columns
  let at = index.columns.textStart[position] ?? 0
  for (let fields = 0; fields < 2; at++) if (text[at] === 0) fields++
  return at - 1
}

export function personProfileNumberAt(index: MatchingIndex, position: number): string {
  return index.text.toString('utf8', namesEnd(index, position) + 1, index.columns.textStart[position + 1])
}

const words = (text: string): readonly string[] => (text === '' ? [] : text.split(' '))

/** The listed person as compared. */
export function comparedPersonAt(index: MatchingIndex, position: number): ComparedPerson {
  const names = index.text.toString('latin1', index.columns.textStart[position], namesEnd(index, position))
  const given = names.indexOf('\0')
  const dateOfBirth = unpackDate(index.columns.born[position] ?? 0)
  const gender = genderAt(index, position)
  return comparedWords(words(names.slice(0, given)), words(names.slice(given + 1)), { dateOfBirth, gender })
}
