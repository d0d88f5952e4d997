/** Asks the index by the keys of a plan: who could be this traveller? No allocation where the answer is nobody. */
import { visitDateSlots } from './date-slots.ts'
import type { IndexColumns, IndexSizes } from './index-layout.ts'
import { hashOfNames, Signature, type NameKeys } from './name-keys.ts'
import type { MatchingPlan } from './compile-standards.ts'
import type { Reach } from './plan-keys.ts'
import { birthDateLevel } from './score-pair.ts'

/** Holds the candidates that were found last. One for each index and thread. */
export class CandidateSearch {
  /** Positions in the index, each once or more. */
  found = new Uint32Array(256)
  count = 0
  private readonly plan: MatchingPlan
  private readonly columns: IndexColumns
  private readonly sizes: IndexSizes
  private readonly filterMask: number
  private readonly bucketMask: number
  private born = 0
  private lowestDateCredit = 0
  private readonly signature = new Signature()
  private readonly swappedSignature = new Signature()

  constructor(plan: MatchingPlan, sizes: IndexSizes, columns: IndexColumns) {
    this.plan = plan
    this.sizes = sizes
    this.columns = columns
    this.filterMask = columns.nameFilter.length * 32 - 1
    this.bucketMask = columns.nameBucketStart.length - 2
  }

  /** Fills `found` and `count`. */
  search({ keys: plan, lowestDateCredit }: Reach, keys: NameKeys, born: number): void {
    this.count = 0
    this.born = born
    this.lowestDateCredit = lowestDateCredit
    if (plan.everyone) {
      for (let position = 0; position < this.sizes.people; position++) this.take(position)
      return
    }
    if (plan.byNames) this.searchByNames(keys)
    if (plan.byDateAndAName.length > 0) {
      this.signature.set(keys)
      this.swappedSignature.setSwapped(keys, this.signature)
      for (const level of plan.byDateAndAName) visitDateSlots(level, this.sizes, born, this.takeThoseOfAName)
    }
    for (const level of plan.byDate) visitDateSlots(level, this.sizes, born, this.takeAllBorn)
  }

  private take(position: number): void {
    if (this.count === this.found.length) {
      const wider = new Uint32Array(this.found.length * 4)
      wider.set(this.found)
      this.found = wider
    }
    this.found[this.count++] = position
  }

  private readonly takeAllBorn = (slot: number): void => {
    const { dateStart } = this.columns
    const end = dateStart[slot + 1] ?? 0
    for (let position = dateStart[slot] ?? 0; position < end; position++) this.take(position)
  }

  private readonly takeThoseOfAName = (slot: number): void => {
    const { dateStart, signatureHigh, signatureLow } = this.columns
    const end = dateStart[slot + 1] ?? 0
    for (let position = dateStart[slot] ?? 0; position < end; position++) {
      const high = signatureHigh[position] ?? 0
      const low = signatureLow[position] ?? 0
      if (this.signature.sharesAKey(high, low) || this.swappedSignature.sharesAKey(high, low))
        this.take(position)
    }
  }

  private searchByNames({ familyWhole, familyCore, givenWhole, givenCore }: NameKeys): void {
    this.searchByKey(hashOfNames(familyWhole, givenWhole))
    if (givenCore !== givenWhole) this.searchByKey(hashOfNames(familyWhole, givenCore))
    if (familyCore === familyWhole) return
    this.searchByKey(hashOfNames(familyCore, givenWhole))
    if (givenCore !== givenWhole) this.searchByKey(hashOfNames(familyCore, givenCore))
  }

  private searchByKey(key: number): void {
    const { nameFilter, nameBucketStart, nameEntryKey, nameEntryPosition } = this.columns
    const bit = key & this.filterMask
    if (((nameFilter[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return
    const bucket = key & this.bucketMask
    const end = nameBucketStart[bucket + 1] ?? 0
    for (let entry = nameBucketStart[bucket] ?? 0; entry < end; entry++) {
      const position = nameEntryPosition[entry] ?? 0
      if (nameEntryKey[entry] === key && this.mayReach(position)) this.take(position)
    }
  }

  /** Namesakes are many, and most are out of reach by their birth dates alone. */
  private mayReach(position: number): boolean {
    const { credit } = birthDateLevel(this.plan, this.born, this.columns.born[position] ?? 0)
    return credit >= this.lowestDateCredit
  }
}
