/** How the index lies in one block of shared memory: a head of sizes, then one column after the other. */
import { BrokenPromise, type AlertType } from '#kernel'
import { slotCount, type YearSpan } from './date-slots.ts'
import { DECADES } from './name-frequencies.ts'

/** The numbers at the head of the block, from which every column's place follows. */
export interface IndexSizes extends YearSpan {
  readonly people: number
  /** How many of them are under an interception alert. */
  readonly interceptions: number
  readonly textBytes: number
  readonly nameEntries: number
  /** Powers of two. */
  readonly nameBuckets: number
  readonly filterWords: number
  readonly profileBuckets: number
  readonly interceptionFamilySlots: number
  readonly interceptionGivenSlots: number
  readonly silentFamilySlots: number
  readonly silentGivenSlots: number
}

/** The names of one half of the list, counted: open addressing, the key of a name and how many bear it. */
export interface NameColumns {
  readonly familyKey: Int32Array
  readonly familyBearers: Uint32Array
  /** A given name also with its decade, several also as one. */
  readonly givenKey: Int32Array
  readonly givenBearers: Uint32Array
  /** How many were born in each decade. */
  readonly decadePeople: Uint32Array
}

/** People stand in the order of their birth dates; `position` counts in that order. */
export interface IndexColumns {
  /** For each date slot, the position of its first person; one more at the end. */
  readonly dateStart: Uint32Array
  /** Sixteen bits of each name key (`Signature`). */
  readonly signatureHigh: Int32Array
  readonly signatureLow: Int32Array
  /** Which letters occur in the names (`name-letters.ts`): the family name, the given names, the first of them. */
  readonly familyLetters: Int32Array
  readonly givenLetters: Int32Array
  readonly firstLetters: Int32Array
  /** Groups of romanisations and of nicknames (`name-group-bits.ts`). */
  readonly familyGroups: Int32Array
  readonly givenGroups: Int32Array
  /** YYYYMMDD, unknown parts 00. */
  readonly born: Uint32Array
  /** Gender in the low two bits, the alert type in the third. */
  readonly traits: Uint8Array
  /** 1 once the person has been withdrawn from the list. The only column that changes. */
  readonly withdrawn: Uint8Array
  /** Where each person's text begins; one more at the end. */
  readonly textStart: Uint32Array
  /** Family words, given words and person profile number, parted by a zero byte. */
  readonly text: Uint8Array
  /** A bit for each (family, given) key: most travellers are told here that nobody bears their names. */
  readonly nameFilter: Uint32Array
  readonly nameBucketStart: Uint32Array
  readonly nameEntryKey: Int32Array
  readonly nameEntryPosition: Uint32Array
  /** The person's birth date once more, so that namesakes out of reach are passed over in one sweep. */
  readonly nameEntryBorn: Uint32Array
  readonly profileBucketStart: Uint32Array
  readonly profilePosition: Uint32Array
  /** Of each half of the list by itself. */
  readonly names: Readonly<Record<AlertType, NameColumns>>
}

const MARK = 0x4c464d33
const HEAD = [
  'people',
  'interceptions',
  'firstYear',
  'years',
  'textBytes',
  'nameEntries',
  'nameBuckets',
  'filterWords',
  'profileBuckets',
  'interceptionFamilySlots',
  'interceptionGivenSlots',
  'silentFamilySlots',
  'silentGivenSlots',
] as const
const HEAD_BYTES = 64

export function newColumns(sizes: IndexSizes): { buffer: SharedArrayBuffer; columns: IndexColumns } {
  const buffer = new SharedArrayBuffer(layOut(sizes, undefined).end)
  const head = new Uint32Array(buffer, 0, HEAD_BYTES / 4)
  head[0] = MARK
  for (const [at, name] of HEAD.entries()) head[at + 1] = sizes[name]
  return { buffer, columns: layOut(sizes, buffer).columns }
}

export function columnsIn(buffer: SharedArrayBuffer): { sizes: IndexSizes; columns: IndexColumns } {
  const head = new Uint32Array(buffer, 0, HEAD_BYTES / 4)
  if (head[0] !== MARK) throw new BrokenPromise('the buffer holds no matching index')
  const sizes = Object.fromEntries(HEAD.map((name, at) => [name, head[at + 1] ?? 0])) as unknown as IndexSizes
  return { sizes, columns: layOut(sizes, buffer).columns }
}

function layOut(
  sizes: IndexSizes,
  buffer: SharedArrayBuffer | undefined,
): { columns: IndexColumns; end: number } {
  let end = HEAD_BYTES
  const empty = buffer ?? new SharedArrayBuffer(0)
  const place = (length: number, width: number): [SharedArrayBuffer, number, number] => {
    const from = end
    // Every column begins on a cache line.
    end = Math.ceil((from + length * width) / 64) * 64
    return buffer === undefined ? [empty, 0, 0] : [buffer, from, length]
  }
  const words = (length: number): Uint32Array => new Uint32Array(...place(length, 4))
  const keys = (length: number): Int32Array => new Int32Array(...place(length, 4))
  const bytes = (length: number): Uint8Array => new Uint8Array(...place(length, 1))
  const names = (familySlots: number, givenSlots: number): NameColumns => ({
    familyKey: keys(familySlots),
    familyBearers: words(familySlots),
    givenKey: keys(givenSlots),
    givenBearers: words(givenSlots),
    decadePeople: words(DECADES),
  })
  const columns: IndexColumns = {
    dateStart: words(slotCount(sizes) + 1),
    signatureHigh: keys(sizes.people),
    signatureLow: keys(sizes.people),
    familyLetters: keys(sizes.people),
    givenLetters: keys(sizes.people),
    firstLetters: keys(sizes.people),
    familyGroups: keys(sizes.people),
    givenGroups: keys(sizes.people),
    born: words(sizes.people),
    traits: bytes(sizes.people),
    withdrawn: bytes(sizes.people),
    textStart: words(sizes.people + 1),
    text: bytes(sizes.textBytes),
    nameFilter: words(sizes.filterWords),
    nameBucketStart: words(sizes.nameBuckets + 1),
    nameEntryKey: keys(sizes.nameEntries),
    nameEntryPosition: words(sizes.nameEntries),
    nameEntryBorn: words(sizes.nameEntries),
    profileBucketStart: words(sizes.profileBuckets + 1),
    profilePosition: words(sizes.people),
    names: {
      interception: names(sizes.interceptionFamilySlots, sizes.interceptionGivenSlots),
      silent: names(sizes.silentFamilySlots, sizes.silentGivenSlots),
    },
  }
  return { columns, end }
}
