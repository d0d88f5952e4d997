/** Asks the index by the keys of a plan: who could be this traveller? No allocation where the answer is nobody. */
import { visitDateSlots } from './date-slots.ts'
import type { IndexColumns, IndexSizes } from './index-layout.ts'
import { familyNameLevelsThatMayHold, givenNamesLevelsThatMayHold } from './letter-sieve.ts'
import { nicknameGroups, romanisationGroups } from './name-group-bits.ts'
import { hashOfNames, Signature, type NameKeys } from './name-keys.ts'
import type { NameLetters } from './name-letters.ts'
import type { SearchedNames } from './searched-names.ts'
import type { MatchingPlan } from './compile-standards.ts'
import type { Reach } from './plan-keys.ts'
import { birthDateLevel, levelGiven } from './score-pair.ts'

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
  private readonly listedLetters: NameLetters = { familyLetters: 0, givenLetters: 0, firstLetters: 0 }

  constructor(plan: MatchingPlan, sizes: IndexSizes, columns: IndexColumns) {
    this.plan = plan
    this.sizes = sizes
    this.columns = columns
    this.filterMask = columns.nameFilter.length * 32 - 1
    this.bucketMask = columns.nameBucketStart.length - 2
  }

  /** Fills `found` and `count`. */
  search(reach: Reach, names: SearchedNames, born: number): void {
    const { keys: plan, lowestDateCredit } = reach
    this.count = 0
    this.born = born
    this.lowestDateCredit = lowestDateCredit
    if (plan.everyone) {
      for (let position = 0; position < this.sizes.people; position++) this.take(position)
    } else {
      if (plan.byNames) this.searchByNames(names)
      if (plan.byDateAndAName.length > 0) {
        this.signature.set(names)
        this.swappedSignature.setSwapped(names, this.signature)
        for (const level of plan.byDateAndAName)
          visitDateSlots(level, this.sizes, born, this.takeThoseOfAName)
      }
      for (const level of plan.byDate) visitDateSlots(level, this.sizes, born, this.takeAllBorn)
    }
    if (this.count > 0) this.sift(reach, names)
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
      if (this.signature.equalKeys(high, low) !== 0 || this.swappedSignature.equalKeys(high, low) !== 0)
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
    const { nameFilter, nameBucketStart, nameEntryKey, nameEntryPosition, nameEntryBorn } = this.columns
    const bit = key & this.filterMask
    if (((nameFilter[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return
    const bucket = key & this.bucketMask
    const end = nameBucketStart[bucket + 1] ?? 0
    for (let entry = nameBucketStart[bucket] ?? 0; entry < end; entry++) {
      // Namesakes are many, and most are out of reach by their birth dates alone.
      if (nameEntryKey[entry] === key && this.dateCredit(nameEntryBorn[entry] ?? 0) >= this.lowestDateCredit)
        this.take(nameEntryPosition[entry] ?? 0)
    }
  }

  private dateCredit(born: number): number {
    return birthDateLevel(this.plan, this.born, born).credit
  }

  /** Keeps those who may have the score by what their letters allow. */
  private sift({ lowestScore }: Reach, names: SearchedNames): void {
    const { born, signatureHigh, signatureLow, familyGroups, givenGroups } = this.columns
    const { familyLetters, givenLetters, firstLetters } = this.columns
    const { familyName, givenNames, gender } = this.plan.fields
    const romanisations = romanisationGroups(names.familyWhole)
    const nicknames = nicknameGroups(names.givenCore)
    const listed = this.listedLetters
    this.signature.set(names)
    let kept = 0
    for (let at = 0; at < this.count; at++) {
      const position = this.found[at] ?? 0
      listed.familyLetters = familyLetters[position] ?? 0
      listed.givenLetters = givenLetters[position] ?? 0
      listed.firstLetters = firstLetters[position] ?? 0
      const equal = this.signature.equalKeys(signatureHigh[position] ?? 0, signatureLow[position] ?? 0)
      const family = familyNameLevelsThatMayHold(
        names,
        listed,
        equal,
        romanisations & (familyGroups[position] ?? 0),
      )
      const given = givenNamesLevelsThatMayHold(
        names,
        listed,
        equal,
        nicknames & (givenGroups[position] ?? 0),
      )
      const most =
        levelGiven(familyName, family).credit + levelGiven(givenNames, given).credit + gender.weight
      if (most + this.dateCredit(born[position] ?? 0) >= lowestScore) this.found[kept++] = position
    }
    this.count = kept
  }
}
