/** Builds the index of a list version. */
import { ALERT_TYPES } from '#kernel'
import type { MatchingPlan } from './compile-standards.ts'
import { slotCount, slotOf, type YearSpan } from './date-slots.ts'
import { newColumns, type IndexColumns, type IndexSizes, type NameColumns } from './index-layout.ts'
import { openIndex, type MatchingIndex } from './matching-index.ts'
import { writeCounts, type NameCounts } from './name-counts.ts'
import { nicknameGroups, romanisationGroups } from './name-group-bits.ts'
import { hashOfNames, Signature, type NameKeys } from './name-keys.ts'
import type { NamesCensus } from './names-census.ts'
import type { ListedPerson } from './person.ts'
import { preparePeople, type PreparedPeople } from './prepare-people.ts'

export function buildIndex(plan: MatchingPlan, people: readonly ListedPerson[]): MatchingIndex {
  const prepared = preparePeople(people)
  const span = yearSpan(prepared.born)
  const order = orderByBirthDate(prepared.born, span)
  const nameEntries = countNameEntries(prepared.keys)
  const sizes: IndexSizes = {
    ...span,
    people: people.length,
    interceptions: prepared.names.interception.people,
    textBytes: prepared.textStart[people.length] ?? 0,
    nameEntries,
    nameBuckets: powerOfTwo(nameEntries),
    filterWords: powerOfTwo(Math.ceil(nameEntries / 2)),
    profileBuckets: powerOfTwo(people.length),
    interceptionFamilySlots: slotsFor(prepared.names.interception.family),
    interceptionGivenSlots: slotsFor(prepared.names.interception.given),
    silentFamilySlots: slotsFor(prepared.names.silent.family),
    silentGivenSlots: slotsFor(prepared.names.silent.given),
  }
  const { buffer, columns } = newColumns(sizes)
  writePeople(columns, span, prepared, order)
  writeNameEntries(columns, prepared, order)
  writeProfiles(columns, prepared.profileKey, order)
  for (const half of ALERT_TYPES) writeNames(columns.names[half], prepared.names[half])
  return openIndex(plan, buffer)
}

function slotsFor({ names }: NameCounts): number {
  return powerOfTwo(names * 2)
}

function writeNames(columns: NameColumns, { family, given, decades }: NamesCensus): void {
  writeCounts(family, columns.familyKey, columns.familyBearers)
  writeCounts(given, columns.givenKey, columns.givenBearers)
  columns.decadePeople.set(decades)
}

export function powerOfTwo(atLeast: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2, atLeast)))
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
  addUp(next)
  const order = new Uint32Array(born.length)
  for (let at = 0; at < born.length; at++) {
    const slot = slotOfDate(span, born[at] ?? 0)
    const position = next[slot] ?? 0
    next[slot] = position + 1
    order[position] = at
  }
  return order
}

function add(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1
}

/** From how many stand in each place to where each place begins. */
function addUp(counts: Uint32Array): void {
  let sum = 0
  for (let at = 0; at < counts.length; at++) {
    sum += counts[at] ?? 0
    counts[at] = sum
  }
}

function readKeys(keys: Int32Array, at: number, into: NameKeys): NameKeys {
  into.familyWhole = keys[at * 4] ?? 0
  into.familyCore = keys[at * 4 + 1] ?? 0
  into.givenWhole = keys[at * 4 + 2] ?? 0
  into.givenCore = keys[at * 4 + 3] ?? 0
  return into
}

const noKeys = (): NameKeys => ({ familyWhole: 0, familyCore: 0, givenWhole: 0, givenCore: 0 })

function writePeople(
  columns: IndexColumns,
  span: YearSpan,
  prepared: PreparedPeople,
  order: Uint32Array,
): void {
  const { dateStart, signatureHigh, signatureLow, familyLetters, givenLetters, firstLetters } = columns
  const { born, traits, textStart, text, familyGroups, givenGroups } = columns
  const signature = new Signature()
  const keys = noKeys()
  let end = 0
  for (let position = 0; position < order.length; position++) {
    const at = order[position] ?? 0
    const date = prepared.born[at] ?? 0
    add(dateStart, slotOfDate(span, date) + 1)
    signature.set(readKeys(prepared.keys, at, keys))
    signatureHigh[position] = signature.high
    signatureLow[position] = signature.low
    familyLetters[position] = prepared.letters[at * 3] ?? 0
    givenLetters[position] = prepared.letters[at * 3 + 1] ?? 0
    firstLetters[position] = prepared.letters[at * 3 + 2] ?? 0
    familyGroups[position] = romanisationGroups(keys.familyWhole)
    givenGroups[position] = nicknameGroups(keys.givenCore)
    born[position] = date
    traits[position] = prepared.traits[at] ?? 0
    textStart[position] = end
    const to = prepared.textStart[at + 1] ?? 0
    for (let from = prepared.textStart[at] ?? 0; from < to; from++) text[end++] = prepared.text[from] ?? 0
  }
  textStart[order.length] = end
  addUp(dateStart)
}

/** Visits the distinct (family, given) keys of a person: usually one or two. */
function forEachNameKey(
  { familyWhole, familyCore, givenWhole, givenCore }: NameKeys,
  position: number,
  born: number,
  visit: (key: number, position: number, born: number) => void,
): void {
  visit(hashOfNames(familyWhole, givenWhole), position, born)
  if (givenCore !== givenWhole) visit(hashOfNames(familyWhole, givenCore), position, born)
  if (familyCore === familyWhole) return
  visit(hashOfNames(familyCore, givenWhole), position, born)
  if (givenCore !== givenWhole) visit(hashOfNames(familyCore, givenCore), position, born)
}

function countNameEntries(keys: Int32Array): number {
  let entries = 0
  for (let at = 0; at < keys.length; at += 4) {
    entries += (keys[at] === keys[at + 1] ? 1 : 2) * (keys[at + 2] === keys[at + 3] ? 1 : 2)
  }
  return entries
}

function inverse(order: Uint32Array): Uint32Array {
  const positionOf = new Uint32Array(order.length)
  for (let position = 0; position < order.length; position++) positionOf[order[position] ?? 0] = position
  return positionOf
}

function writeNameEntries(columns: IndexColumns, prepared: PreparedPeople, order: Uint32Array): void {
  const { nameBucketStart, nameEntryKey, nameEntryPosition, nameEntryBorn, nameFilter } = columns
  const bucketMask = nameBucketStart.length - 2
  const filterMask = nameFilter.length * 32 - 1
  const keys = noKeys()
  const positionOf = inverse(order)
  const visitAll = (visit: (key: number, position: number, born: number) => void): void => {
    for (let at = 0; at < order.length; at++)
      forEachNameKey(readKeys(prepared.keys, at, keys), positionOf[at] ?? 0, prepared.born[at] ?? 0, visit)
  }
  visitAll((key) => {
    add(nameBucketStart, (key & bucketMask) + 1)
    const bit = key & filterMask
    nameFilter[bit >>> 5] = (nameFilter[bit >>> 5] ?? 0) | (1 << (bit & 31))
  })
  addUp(nameBucketStart)
  const next = nameBucketStart.slice()
  visitAll((key, position, born) => {
    const entry = next[key & bucketMask] ?? 0
    next[key & bucketMask] = entry + 1
    nameEntryKey[entry] = key
    nameEntryPosition[entry] = position
    nameEntryBorn[entry] = born
  })
}

function writeProfiles(columns: IndexColumns, profileKey: Int32Array, order: Uint32Array): void {
  const { profileBucketStart, profilePosition } = columns
  const mask = profileBucketStart.length - 2
  for (const key of profileKey) add(profileBucketStart, (key & mask) + 1)
  addUp(profileBucketStart)
  const next = profileBucketStart.slice()
  for (let position = 0; position < order.length; position++) {
    const bucket = (profileKey[order[position] ?? 0] ?? 0) & mask
    profilePosition[next[bucket] ?? 0] = position
    add(next, bucket)
  }
}
