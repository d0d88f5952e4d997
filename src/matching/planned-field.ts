/** A field of the comparison as the matcher works from it: its levels in order, each with its place in a set of bits. */
import type { NameWitness } from './levels.ts'
import type { MatchingField } from './person.ts'
import type { LevelStandard } from './standards.ts'

export interface PlannedLevel extends LevelStandard {
  /** The level's place in the set of levels that hold. */
  readonly bit: number
  readonly witness: NameWitness | undefined
  readonly rarity: 'commoner' | 'rarer' | undefined
}

export interface PlannedField {
  readonly weight: number
  readonly levels: readonly PlannedLevel[]
}

export type PlannedFields = { readonly [Field in MatchingField]: PlannedField }
