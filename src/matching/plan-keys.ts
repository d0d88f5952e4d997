/**
 * The planner: from the credits of an agreement, how the index must be asked so that every pair which the exhaustive
 * scorer puts at or above a floor is a candidate. It walks through all combinations of levels that reach the floor; for
 * each there must be a key that any two people at those levels are sure to share. Where there is none, it falls back to
 * a wider question, at last to everyone: slower, never lossy.
 */
import type { PlannedFields, PlannedLevel } from './planned-field.ts'
import { hasDateSlots } from './date-slots.ts'
import type { DateOfBirthLevel } from './levels.ts'

export interface KeyPlan {
  /** Ask for the people with the same (family name, given name) key, whatever their birth date. */
  readonly byNames: boolean
  /** Ask for the people born on the dates that these levels allow, and look only at those who share a name key. */
  readonly byDateAndAName: readonly DateOfBirthLevel[]
  /** Ask for the people born on the dates that these levels allow, all of them. */
  readonly byDate: readonly DateOfBirthLevel[]
  /** No key serves: look at everyone. */
  readonly everyone: boolean
}

/** How far down a screening reaches: the lowest score that it reports, and the keys that find all who have it. */
export interface Reach {
  readonly lowestScore: number
  /** With less than this from the birth date, equal names and genders do not reach the lowest score. */
  readonly lowestDateCredit: number
  readonly keys: KeyPlan
}

export function reachDownTo(fields: PlannedFields, lowestScore: number): Reach {
  const { familyName, givenNames, gender } = fields
  const lowestDateCredit = lowestScore - familyName.weight - givenNames.weight - gender.weight
  return { lowestScore, lowestDateCredit, keys: planKeys(fields, lowestScore) }
}

/** The strongest name key that every reachable pair of name levels shares. */
type SharedKeys = 'both-names' | 'a-name' | 'none'

function planKeys(fields: PlannedFields, floor: number): KeyPlan {
  const bestGender = fields.gender.weight
  const plan = {
    byNames: false,
    byDateAndAName: [] as DateOfBirthLevel[],
    byDate: [] as DateOfBirthLevel[],
    everyone: false,
  }
  for (const date of fields.dateOfBirth.levels) {
    const level = date.level as DateOfBirthLevel
    const shared = keysSharedAtOrAbove(fields, floor - date.credit - bestGender)
    if (shared === 'unreachable') continue
    if (shared === 'both-names') plan.byNames = true
    else if (!hasDateSlots(level)) plan.everyone = true
    else if (shared === 'a-name') plan.byDateAndAName.push(level)
    else plan.byDate.push(level)
  }
  return plan
}

function keysSharedAtOrAbove(fields: PlannedFields, needed: number): SharedKeys | 'unreachable' {
  let shared: SharedKeys | 'unreachable' = 'unreachable'
  for (const family of fields.familyName.levels) {
    for (const given of fields.givenNames.levels) {
      if (family.credit + given.credit < needed) continue
      const here = keysSharedBy(family, given)
      if (here === 'none') return 'none'
      if (shared === 'unreachable' || here === 'a-name') shared = here
    }
  }
  return shared
}

function keysSharedBy(family: PlannedLevel, given: PlannedLevel): SharedKeys {
  const ownFamily = family.witness === 'whole' || family.witness === 'core'
  const ownGiven = given.witness === 'whole' || given.witness === 'core'
  if (ownFamily && ownGiven) return 'both-names'
  return family.witness !== undefined || given.witness !== undefined ? 'a-name' : 'none'
}
