/**
 * Which groups of the tables of nicknames and romanisations a name stands in, as bits by the name's key: two names of
 * one group share a bit. Some that share a bit are of no common group.
 */
import { fold } from './fold.ts'
import { hashName } from './name-keys.ts'
import { NICKNAMES } from './tables/nicknames.ts'
import { ROMANISATIONS } from './tables/romanisations.ts'

class GroupBits {
  private readonly keys = new Int32Array(8192)
  private readonly groups = new Int32Array(8192)

  constructor(groups: readonly (readonly string[])[]) {
    for (const [group, names] of groups.entries()) {
      for (const name of names) {
        const place = this.placeOf(hashName(fold(name)))
        this.keys[place] = hashName(fold(name))
        this.groups[place] = (this.groups[place] ?? 0) | (1 << (group & 31))
      }
    }
  }

  of(key: number): number {
    return this.groups[this.placeOf(key)] ?? 0
  }

  private placeOf(key: number): number {
    let place = key & 8191
    while (this.keys[place] !== 0 && this.keys[place] !== key) place = (place + 1) & 8191
    return place
  }
}

const nicknames = new GroupBits(NICKNAMES.map((line) => line.split(' ')))
const romanisations = new GroupBits(ROMANISATIONS)

/** By the key of the first given name. */
export function nicknameGroups(givenCore: number): number {
  return nicknames.of(givenCore)
}

/** By the key of the whole family name. */
export function romanisationGroups(familyWhole: number): number {
  return romanisations.of(familyWhole)
}
