import { SeededRandom } from '#kernel'
import { describe, expect, it } from 'vitest'
import { makeName } from './make-name.ts'
import { NAME_CULTURES } from './names/name-cultures.ts'
import { rareSurname } from './names/rare-surnames.ts'
import { travellerOrigin } from './nationalities.ts'

const PEOPLE = 200_000

function surnamesOfTravellers(): ReadonlyMap<string, number> {
  const random = new SeededRandom(99)
  const counts = new Map<string, number>()
  for (let person = 0; person < PEOPLE; person++) {
    const { familyName } = makeName(
      random,
      travellerOrigin(random).culture,
      random.chance(0.5) ? 'F' : 'M',
      1985,
    )
    counts.set(familyName, (counts.get(familyName) ?? 0) + 1)
  }
  return counts
}

describe('surnames of travellers', () => {
  const counts = surnamesOfTravellers()
  const share = (name: string) => (counts.get(name) ?? 0) / PEOPLE

  it('leave about two in five people with a surname rarer than 1 in 10,000', () => {
    let rare = 0
    for (const count of counts.values()) if (count / PEOPLE < 1e-4) rare += count
    expect(rare / PEOPLE).toBeGreaterThan(0.35)
    expect(rare / PEOPLE).toBeLessThan(0.45)
  })

  it('are topped by the names that top the lists of this part of the world', () => {
    for (const name of ['Smith', 'Wang', 'Li', 'Singh', 'Williams', 'Wilson']) {
      expect(share(name), name).toBeGreaterThan(0.004)
      expect(share(name), name).toBeLessThan(0.02)
    }
    expect(share('Smith')).toBeGreaterThan(share('Beattie') * 5)
  })

  it('are many', () => {
    expect(counts.size).toBeGreaterThan(15_000)
  })
})

describe('names of each culture', () => {
  it.each(NAME_CULTURES)('of the culture %s are names', (culture) => {
    const random = new SeededRandom(1)
    for (let person = 0; person < 2000; person++) {
      const { familyName, givenNames } = makeName(
        random,
        culture,
        person % 2 === 0 ? 'F' : 'M',
        1930 + (person % 90),
      )
      const written =
        /^[\p{L}'][\p{L}' -]*$/u.test(familyName) && /^([\p{L}'][\p{L}' -]*)?$/u.test(givenNames)
      if (!written) expect({ familyName, givenNames }).toBe('written as names are')
    }
  })

  it('follow the years of birth', () => {
    const random = new SeededRandom(1)
    const firstNames = (year: number) =>
      new Set(
        Array.from({ length: 2000 }, () => makeName(random, 'european', 'F', year).givenNames.split(' ')[0]),
      )
    expect(firstNames(1935).has('Margaret')).toBe(true)
    expect(firstNames(2015).has('Margaret')).toBe(false)
    expect(firstNames(2015).has('Isla')).toBe(true)
  })

  it('of the long tail are the same for the same rank', () => {
    expect(rareSurname('european', 1234)).toBe(rareSurname('european', 1234))
    expect(rareSurname('celtic', 1)).toMatch(/^[A-Z]/)
    expect(
      new Set(Array.from({ length: 5000 }, (_, rank) => rareSurname('european', rank))).size,
    ).toBeGreaterThan(4500)
  })
})
