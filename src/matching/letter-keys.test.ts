import { describe, expect, it } from 'vitest'
import { familyNameLevelsThatHold } from './compare-family-names.ts'
import { givenNamesLevelsThatHold } from './compare-given-names.ts'
import { comparedPerson } from './compared-person.ts'
import { LetterKeys } from './letter-keys.ts'
import { familyNameLevelsThatMayHold, givenNamesLevelsThatMayHold } from './letter-sieve.ts'
import { familyNameForms, givenNameForms } from './name-forms.ts'
import { NO_FREQUENCIES } from './name-frequencies.ts'
import { nicknameGroups, romanisationGroups } from './name-group-bits.ts'
import { Signature } from './name-keys.ts'
import { familyNameWords, givenNameWords } from './name-words.ts'
import { searchedNames, type SearchedNames } from './searched-names.ts'
import { NICKNAMES } from './tables/nicknames.ts'
import { ROMANISATIONS } from './tables/romanisations.ts'
import { asTraveller, madeUpPerson } from './testing-people.ts'
import { seeded, type Random } from './testing-random.ts'

function byNormalisation(familyName: string, givenNames: string): SearchedNames {
  return searchedNames(
    familyNameForms(familyNameWords(familyName)),
    givenNameForms(givenNameWords(givenNames)),
  )
}

function asRead({
  familyWhole,
  familyCore,
  givenWhole,
  givenCore,
  ...letters
}: SearchedNames): SearchedNames {
  const { familyLetters, givenLetters, firstLetters } = letters
  return { familyWhole, familyCore, givenWhole, givenCore, familyLetters, givenLetters, firstLetters }
}

const AWKWARD =
  'VAN|DER|TE|DE|BIN|AL|JR|SR|II|III|JUNIOR|FNU|UNKNOWN|UNK|SMITH|OE|ANNA|O|E|JOE|OLGA|AALTO|LE|BERG'.split(
    '|',
  )

const awkwardName = (random: Random): string =>
  Array.from({ length: random.below(5) }, () => random.pick(AWKWARD)).join(random.pick([' ', '-', "' "]))

describe('keys straight from letters', () => {
  it('are those of full normalisation, wherever they are given at all', () => {
    const random = seeded(17)
    const keys = new LetterKeys()
    let given = 0
    for (let round = 0; round < 50_000; round++) {
      const { familyName, givenNames } = asTraveller(random, madeUpPerson(random, round))
      if (!keys.readText(familyName, givenNames)) continue
      given++
      expect(asRead(keys), `${familyName}, ${givenNames}`).toEqual(byNormalisation(familyName, givenNames))
    }
    expect(given).toBeGreaterThan(25_000)
  })

  it('leave out particles, placeholders and generation words where normalisation does', () => {
    const random = seeded(18)
    const keys = new LetterKeys()
    for (let round = 0; round < 20_000; round++) {
      const [familyName, givenNames] = [awkwardName(random), awkwardName(random)]
      expect(keys.readText(familyName, givenNames)).toBe(true)
      expect(asRead(keys), `${familyName}, ${givenNames}`).toEqual(byNormalisation(familyName, givenNames))
    }
  })

  it('are those of full normalisation for every letter of Europe, alone and between others', () => {
    const keys = new LetterKeys()
    let given = 0
    for (let code = 1; code < 0x250; code++) {
      for (const around of ['', 'A', 'x', 'S T']) {
        const name = `${around}${String.fromCharCode(code)}${around}`
        if (!keys.readText(name, name)) continue
        given++
        expect(asRead(keys), name).toEqual(byNormalisation(name, name))
      }
    }
    expect(given).toBeGreaterThan(1_300)
  })

  it('are left to normalisation for other letters and marks written with X', () => {
    const keys = new LetterKeys()
    for (const name of ['MUXXLLER', 'M£', 'Mu\u0308ller', '王'])
      expect(keys.readText(name, 'ANNA'), name).toBe(false)
    for (const name of ["O'Brien-Smith", 'VAN DER BERG', 'Smith Junior', 'Le', 'Ngāwhika', 'Müller'])
      expect(keys.readText(name, 'anna de'), name).toBe(true)
  })
})

describe('the sieve of letters', () => {
  function rulesOut(traveller: readonly [string, string], listed: readonly [string, string]): boolean {
    const rest = {
      dateOfBirth: { year: 0, month: 0, day: 0 },
      gender: 'X',
      familyNameTruncated: true,
    } as const
    const person = ([familyName, givenNames]: readonly [string, string]) =>
      comparedPerson({ familyName, givenNames, ...rest, givenNamesTruncated: true }, NO_FREQUENCIES)
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
    const random = seeded(19)
    for (let round = 0; round < 60_000; round++) {
      const listed = madeUpPerson(random, round)
      const traveller = random.chance(0.8) ? asTraveller(random, listed) : madeUpPerson(random, round)
      const pair = [
        [traveller.familyName, traveller.givenNames],
        [listed.familyName, listed.givenNames],
      ] as const
      expect(rulesOut(...pair), JSON.stringify(pair)).toBe(false)
    }
    for (let round = 0; round < 20_000; round++) {
      const pair = [
        [awkwardName(random), awkwardName(random)],
        [awkwardName(random), awkwardName(random)],
      ] as const
      expect(rulesOut(...pair), JSON.stringify(pair)).toBe(false)
    }
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
