/** Looks names up in the tables of nicknames and of romanisations. */
import { NICKNAMES } from './tables/nicknames.ts'
import { ROMANISATIONS } from './tables/romanisations.ts'

/** For each name, the names that it stands in a group with as formal name and short form, or the other way round. */
const nicknamesOf = new Map<string, Set<string>>()
for (const line of NICKNAMES) {
  const [formal = '', ...others] = line.split(' ')
  for (const other of others) {
    pairUp(formal, other)
    pairUp(other, formal)
  }
}

function pairUp(name: string, other: string): void {
  const known = nicknamesOf.get(name)
  if (known === undefined) nicknamesOf.set(name, new Set([other]))
  else known.add(other)
}

/** One is the formal name and the other its short form or its form in another language; two short forms are not. */
export function isNicknameOf(a: string, b: string): boolean {
  return nicknamesOf.get(a)?.has(b) ?? false
}

const groupsOf = new Map<string, number[]>()
for (const [group, spellings] of ROMANISATIONS.entries()) {
  for (const spelling of spellings) groupsOf.set(spelling, [...(groupsOf.get(spelling) ?? []), group])
}

export function areRomanisationsOfOneName(a: string, b: string): boolean {
  const groups = groupsOf.get(a)
  return groups !== undefined && (groupsOf.get(b)?.some((group) => groups.includes(group)) ?? false)
}
