import { seededRandom, type SeededRandom } from '#kernel'
import { describe, expect, it } from 'vitest'
import { LetterKeys } from './letter-keys.ts'
import { familyNameForms, givenNameForms } from './name-forms.ts'
import { familyNameWords, givenNameWords } from './name-words.ts'
import { searchedNames, type SearchedNames } from './searched-names.ts'
import { asTraveller, madeUpPerson } from './testing-people.ts'

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

function agree(keys: LetterKeys, familyName: string, givenNames: string): boolean {
  return JSON.stringify(asRead(keys)) === JSON.stringify(byNormalisation(familyName, givenNames))
}

const AWKWARD =
  'VAN|DER|TE|DE|BIN|AL|JR|SR|II|III|JUNIOR|FNU|UNKNOWN|UNK|SMITH|OE|ANNA|O|E|JOE|OLGA|AALTO|LE|BERG'.split(
    '|',
  )

const awkwardName = (random: SeededRandom): string =>
  Array.from({ length: random.below(5) }, () => random.pick(AWKWARD)).join(random.pick([' ', '-', "' "]))

describe('keys straight from letters', () => {
  it('are those of full normalisation, wherever they are given at all', () => {
    const random = seededRandom(17)
    const keys = new LetterKeys()
    const differing: string[] = []
    let given = 0
    for (let round = 0; round < 50_000; round++) {
      const { familyName, givenNames } = asTraveller(random, madeUpPerson(random, round))
      if (!keys.readText(familyName, givenNames)) continue
      given++
      if (!agree(keys, familyName, givenNames)) differing.push(`${familyName}, ${givenNames}`)
    }
    expect(differing).toEqual([])
    expect(given).toBeGreaterThan(25_000)
  })

  it('leave out particles, placeholders and generation words where normalisation does', () => {
    const random = seededRandom(18)
    const keys = new LetterKeys()
    const differing: string[] = []
    for (let round = 0; round < 20_000; round++) {
      const [familyName, givenNames] = [awkwardName(random), awkwardName(random)]
      const read = keys.readText(familyName, givenNames)
      if (!read || !agree(keys, familyName, givenNames)) differing.push(`${familyName}, ${givenNames}`)
    }
    expect(differing).toEqual([])
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
