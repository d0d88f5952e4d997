import { seededRandom, type SeededRandom } from '#kernel'
import { describe, expect, it } from 'vitest'
import { familyNameLevelsThatHold } from './compare-family-names.ts'
import { givenNamesLevelsThatHold } from './compare-given-names.ts'
import { comparedPerson } from './compared-person.ts'
import { familyNameLevelsThatMayHold, givenNamesLevelsThatMayHold } from './letter-sieve.ts'
import { nicknameGroups, romanisationGroups } from './name-group-bits.ts'
import { Signature } from './name-keys.ts'
import { searchedNames } from './searched-names.ts'
import { NICKNAMES } from './tables/nicknames.ts'
import { ROMANISATIONS } from './tables/romanisations.ts'
import { asTraveller, madeUpPerson } from './testing-people.ts'

const AWKWARD =
  'VAN|DER|TE|DE|BIN|AL|JR|SR|II|III|JUNIOR|FNU|UNKNOWN|UNK|SMITH|OE|ANNA|O|E|JOE|OLGA|AALTO|LE|BERG'.split(
    '|',
  )

const awkwardName = (random: SeededRandom): string =>
  Array.from({ length: random.below(5) }, () => random.pick(AWKWARD)).join(random.pick([' ', '-', "' "]))

describe('the sieve of letters', () => {
  function rulesOut(traveller: readonly [string, string], listed: readonly [string, string]): boolean {
    const rest = {
      dateOfBirth: { year: 0, month: 0, day: 0 },
      gender: 'X',
      familyNameTruncated: true,
    } as const
    const person = ([familyName, givenNames]: readonly [string, string]) =>
      comparedPerson({ familyName, givenNames, ...rest, givenNamesTruncated: true })
    const [t, l] = [person(traveller), person(listed)]
    const [tn, ln] = [searchedNames(t.family, t.given), searchedNames(l.family, l.given)]
    const [ts, ls] = [new Signature(), new Signature()]
    ts.set(tn)
    ls.set(ln)
    const equal = ts.equalKeys(ls.high, ls.low)
    const family = familyNameLevelsThatMayHold(
      tn,
      ln,
      equal,
      romanisationGroups(tn.familyWhole) & romanisationGroups(ln.familyWhole),
    )
    const given = givenNamesLevelsThatMayHold(
      tn,
      ln,
      equal,
      nicknameGroups(tn.givenCore) & nicknameGroups(ln.givenCore),
    )
    return (familyNameLevelsThatHold(t, l) & ~family) !== 0 || (givenNamesLevelsThatHold(t, l) & ~given) !== 0
  }

  it('rules out no level that holds', () => {
    const random = seededRandom(19)
    const lost: string[] = []
    for (let round = 0; round < 60_000; round++) {
      const listed = madeUpPerson(random, round)
      const traveller = random.chance(0.8) ? asTraveller(random, listed) : madeUpPerson(random, round)
      const pair = [
        [traveller.familyName, traveller.givenNames],
        [listed.familyName, listed.givenNames],
      ] as const
      if (rulesOut(...pair)) lost.push(JSON.stringify(pair))
    }
    for (let round = 0; round < 20_000; round++) {
      const pair = [
        [awkwardName(random), awkwardName(random)],
        [awkwardName(random), awkwardName(random)],
      ] as const
      if (rulesOut(...pair)) lost.push(JSON.stringify(pair))
    }
    expect(lost).toEqual([])
  })

  it('rules out no nickname and no romanisation of the tables', () => {
    for (const line of NICKNAMES) {
      const [formal = '', ...others] = line.split(' ')
      for (const other of others) expect(rulesOut(['SMITH', formal], ['SMITH', other]), line).toBe(false)
    }
    for (const group of ROMANISATIONS) {
      for (const other of group) expect(rulesOut([group[0] ?? '', 'A'], [other, 'A']), other).toBe(false)
    }
  })
})
