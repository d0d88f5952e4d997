/** Builds the index of a list version. */
import { packDate } from './compared-person.ts'
import type { MatchingPlan } from './compile-standards.ts'
import { slotCount, slotOf, type YearSpan } from './date-slots.ts'
import { newColumns, type IndexColumns, type IndexSizes } from './index-layout.ts'
import { openIndex, traitsOf, type MatchingIndex } from './matching-index.ts'
import { countName, newNameCounts, writeCounts, type NameCounts } from './name-counts.ts'
import { decadeOf } from './name-frequencies.ts'
import { hashName, hashOfNames, Signature, type NameKeys } from './name-keys.ts'
import { familyNameForms, givenNameForms } from './name-forms.ts'
import { familyNameWords, givenNameWords } from './name-words.ts'
import type { ListedPerson } from './person.ts'

/** What is worked out for each person before anybody's place in the index is known. In the order of the list. */
interface Prepared {
  readonly keys: Int32Array
  readonly born: Uint32Array
  readonly profileKey: Int32Array
  readonly textStart: Float64Array
  readonly text: Uint8Array
  readonly familyCounts: NameCounts
  readonly givenCounts: NameCounts
}

export function buildIndex(plan: MatchingPlan, people: readonly ListedPerson[]): MatchingIndex {
  const prepared = prepare(people)
  const span = yearSpan(prepared.born)
  const order = orderByBirthDate(prepared.born, span)
  const nameEntries = countNameEntries(prepared.keys)
  const sizes: IndexSizes = {
    ...span,
    people: people.length,
    textBytes: prepared.textStart[people.length] ?? 0,
    nameEntries,
    nameBuckets: powerOfTwo(nameEntries),
    filterWords: powerOfTwo(Math.ceil(nameEntries / 2)),
    profileBuckets: powerOfTwo(people.length),
    familySlots: powerOfTwo(prepared.familyCounts.names * 2),
    givenSlots: powerOfTwo(prepared.givenCounts.names * 2),
  }
  const { buffer, columns } = newColumns(sizes)
  writePeople(columns, span, people, prepared, order)
  writeNameEntries(columns, prepared.keys, order)
  writeBuckets(
    columns.profileBucketStart,
    columns.profilePosition,
    (position) => prepared.profileKey[order[position] ?? 0] ?? 0,
  )
  writeCounts(prepared.familyCounts, columns.familyKey, columns.familyBearers)
  writeCounts(prepared.givenCounts, columns.givenKey, columns.givenBearers)
  return openIndex(plan, buffer)
}

export function powerOfTwo(atLeast: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2, atLeast)))
}

function prepare(people: readonly ListedPerson[]): Prepared {
  const keys = new Int32Array(people.length * 4)
  const born = new Uint32Array(people.length)
  const profileKey = new Int32Array(people.length)
  const textStart = new Float64Array(people.length + 1)
  let text = Buffer.alloc(people.length * 40 + 1024)
  const familyCounts = newNameCounts(people.length)
  const givenCounts = newNameCounts(people.length)
  let end = 0
  for (const [at, person] of people.entries()) {
    const familyWords = familyNameWords(person.familyName)
    const givenWords = givenNameWords(person.givenNames)
    const family = familyNameForms(familyWords)
    const given = givenNameForms(givenWords)
    keys[at * 4] = hashName(family.whole)
    keys[at * 4 + 1] = family.core === family.whole ? (keys[at * 4] ?? 0) : hashName(family.core)
    keys[at * 4 + 2] = hashName(given.whole)
    keys[at * 4 + 3] = given.core === given.whole ? (keys[at * 4 + 2] ?? 0) : hashName(given.core)
    born[at] = packDate(person.dateOfBirth)
    profileKey[at] = hashName(person.personProfileNumber)
    const line = `${familyWords.join(' ')}\0${givenWords.join(' ')}\0${person.personProfileNumber}`
    if (end + line.length * 3 > text.length)
      text = Buffer.concat([text, Buffer.alloc(text.length + line.length * 3)])
    textStart[at] = end
    end += text.write(line, end)
    countName(familyCounts, keys[at * 4] ?? 0)
    const decade = decadeOf(born[at] ?? 0)
    for (const [word, folded] of given.folded.entries()) {
      if (given.folded.indexOf(folded) !== word) continue
      const key = hashName(folded)
      countName(givenCounts, key)
      if (decade !== -1) countName(givenCounts, hashOfNames(decade, key))
    }
  }
  textStart[people.length] = end
  return { keys, born, profileKey, textStart, text, familyCounts, givenCounts }
}

function yearSpan(born: Uint32Array): YearSpan {
  let first = 9999
  let last = 0
  for (const date of born) {
    const year = Math.trunc(date / 10_000)
    if (year === 0) continue
    if (year < first) first = year
    if (year > last) last = year
  }
  return last === 0 ? { firstYear: 1, years: 0 } : { firstYear: first, years: last - first + 1 }
}

function slotOfDate(span: YearSpan, date: number): number {
  return slotOf(span, Math.trunc(date / 10_000), Math.trunc(date / 100) % 100, date % 100)
}

/** Counting sort: for each position in the index, the place in the list. */
function orderByBirthDate(born: Uint32Array, span: YearSpan): Uint32Array {
  const next = new Uint32Array(slotCount(span) + 1)
  for (const date of born) add(next, slotOfDate(span, date) + 1)
  for (let slot = 1; slot < next.length; slot++) add(next, slot, next[slot - 1])
  const order = new Uint32Array(born.length)
  for (const [at, date] of born.entries()) {
    const slot = slotOfDate(span, date)
    order[next[slot] ?? 0] = at
    add(next, slot)
  }
  return order
}

function add(counts: Uint32Array, at: number, amount = 1): void {
  counts[at] = (counts[at] ?? 0) + amount
}

function keysAt(keys: Int32Array, at: number): NameKeys {
  return {
    familyWhole: keys[at * 4] ?? 0,
    familyCore: keys[at * 4 + 1] ?? 0,
    givenWhole: keys[at * 4 + 2] ?? 0,
    givenCore: keys[at * 4 + 3] ?? 0,
  }
}

function writePeople(
  columns: IndexColumns,
  span: YearSpan,
  people: readonly ListedPerson[],
  prepared: Prepared,
  order: Uint32Array,
): void {
  let end = 0
  const signature = new Signature()
  for (const [position, at] of order.entries()) {
    const person = people[at]
    if (person === undefined) continue
    const date = prepared.born[at] ?? 0
    add(columns.dateStart, slotOfDate(span, date) + 1)
    const decade = decadeOf(date)
    if (decade !== -1) add(columns.decadePeople, decade)
    signature.set(keysAt(prepared.keys, at))
    columns.signatureHigh[position] = signature.high
    columns.signatureLow[position] = signature.low
    columns.born[position] = date
    columns.traits[position] = traitsOf(person.gender, person.alertType)
    columns.textStart[position] = end
    const [from, to] = [prepared.textStart[at] ?? 0, prepared.textStart[at + 1] ?? 0]
    columns.text.set(prepared.text.subarray(from, to), end)
    end += to - from
  }
  columns.textStart[people.length] = end
  for (let slot = 1; slot < columns.dateStart.length; slot++)
    add(columns.dateStart, slot, columns.dateStart[slot - 1])
}

/** The distinct (family, given) keys of a person: usually one or two. */
function forEachNameKey(
  { familyWhole, familyCore, givenWhole, givenCore }: NameKeys,
  visit: (key: number) => void,
): void {
  visit(hashOfNames(familyWhole, givenWhole))
  if (givenCore !== givenWhole) visit(hashOfNames(familyWhole, givenCore))
  if (familyCore === familyWhole) return
  visit(hashOfNames(familyCore, givenWhole))
  if (givenCore !== givenWhole) visit(hashOfNames(familyCore, givenCore))
}

function countNameEntries(keys: Int32Array): number {
  let entries = 0
  for (let at = 0; at < keys.length; at += 4) {
    entries += (keys[at] === keys[at + 1] ? 1 : 2) * (keys[at + 2] === keys[at + 3] ? 1 : 2)
  }
  return entries
}

function writeNameEntries(columns: IndexColumns, keys: Int32Array, order: Uint32Array): void {
  const { nameBucketStart, nameEntryKey, nameEntryPosition, nameFilter } = columns
  const bucketMask = nameBucketStart.length - 2
  const filterMask = nameFilter.length * 32 - 1
  const visitAll = (visit: (key: number, position: number) => void): void => {
    for (const [position, at] of order.entries())
      forEachNameKey(keysAt(keys, at), (key) => visit(key, position))
  }
  visitAll((key) => {
    add(nameBucketStart, (key & bucketMask) + 1)
    const bit = key & filterMask
    nameFilter[bit >>> 5] = (nameFilter[bit >>> 5] ?? 0) | (1 << (bit & 31))
  })
  for (let bucket = 1; bucket < nameBucketStart.length; bucket++)
    add(nameBucketStart, bucket, nameBucketStart[bucket - 1])
  const next = nameBucketStart.slice()
  visitAll((key, position) => {
    const entry = next[key & bucketMask] ?? 0
    next[key & bucketMask] = entry + 1
    nameEntryKey[entry] = key
    nameEntryPosition[entry] = position
  })
}

function writeBuckets(start: Uint32Array, positions: Uint32Array, keyAt: (position: number) => number): void {
  const mask = start.length - 2
  for (let position = 0; position < positions.length; position++) add(start, (keyAt(position) & mask) + 1)
  for (let bucket = 1; bucket < start.length; bucket++) add(start, bucket, start[bucket - 1])
  const next = start.slice()
  for (let position = 0; position < positions.length; position++) {
    const bucket = keyAt(position) & mask
    positions[next[bucket] ?? 0] = position
    add(next, bucket)
  }
}
