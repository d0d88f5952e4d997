import { describe, expect, it } from 'vitest'
import { LetterKeys } from './letter-keys.ts'
import { familyNameForms, givenNameForms } from './name-forms.ts'
import { hashName } from './name-keys.ts'
import { familyNameWords, givenNameWords } from './name-words.ts'
import { asTraveller, madeUpPerson } from './testing-people.ts'
import { seeded } from './testing-random.ts'

function keysByNormalisation(familyName: string, givenNames: string) {
  const family = familyNameForms(familyNameWords(familyName))
  const given = givenNameForms(givenNameWords(givenNames))
  return {
    familyWhole: hashName(family.whole),
    familyCore: hashName(family.core),
    givenWhole: hashName(given.whole),
    givenCore: hashName(given.core),
  }
}

describe('keys straight from letters', () => {
  it('are those of full normalisation, wherever they are given at all', () => {
    const random = seeded(17)
    const keys = new LetterKeys()
    let given = 0
    for (let round = 0; round < 50_000; round++) {
      const { familyName, givenNames } = asTraveller(random, madeUpPerson(random, round))
      if (!keys.readText(familyName, givenNames)) continue
      given++
      expect({ ...keysByNormalisation(familyName, givenNames) }).toEqual({
        familyWhole: keys.familyWhole,
        familyCore: keys.familyCore,
        givenWhole: keys.givenWhole,
        givenCore: keys.givenCore,
      })
    }
    expect(given).toBeGreaterThan(25_000)
  })

  it('are left to normalisation for particles, placeholders, generation words and marks written with X', () => {
    const keys = new LetterKeys()
    for (const name of ['VAN DER BERG', 'TE RANGI', 'SMITH JR', 'FNU', 'MUXXLLER', 'Müller', '王']) {
      expect(keys.readText(name, 'ANNA'), name).toBe(false)
    }
    for (const name of ["O'Brien-Smith", 'VAN', 'Junior', 'Le'])
      expect(keys.readText(name, 'anna de'), name).toBe(true)
  })
})
