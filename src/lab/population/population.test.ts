import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { formatPartialDate } from '#kernel'
import { parseMrz } from '#travel-document'
import { LIST_FILE, REGISTER_FILES } from './extract-rows.ts'
import { passportZone } from './made-up-person.ts'
import { makePopulation, usualShare, type Population } from './population.ts'
import { csvChunks, scanChunks } from './write-population.ts'

const POPULATION = makePopulation({ people: 2000, crossings: 6000, seed: 11 })

function bytesOf(population: Population): string {
  const hash = createHash('sha256')
  for (const file of REGISTER_FILES)
    for (const chunk of csvChunks(file, population.people)) hash.update(chunk)
  const truth: string[][] = []
  for (const chunk of scanChunks(population, truth)) hash.update(chunk)
  return hash.update(JSON.stringify(truth)).digest('hex')
}

describe('one seed', () => {
  it('gives the same bytes', () => {
    expect(bytesOf(makePopulation({ people: 300, crossings: 500, seed: 4 }))).toBe(
      bytesOf(makePopulation({ people: 300, crossings: 500, seed: 4 })),
    )
  })

  it('gives other bytes than another seed', () => {
    expect(bytesOf(makePopulation({ people: 300, crossings: 500, seed: 4 }))).not.toBe(
      bytesOf(makePopulation({ people: 300, crossings: 500, seed: 5 })),
    )
  })

  it('gives the same crossings each time they are asked for', () => {
    expect([...POPULATION.crossings()].slice(0, 50)).toEqual([...POPULATION.crossings()].slice(0, 50))
  })
})

/** A second, independent reading of the eligibility table: what alert, if any, these debts and warrants make. */
function eligible({ fines }: Population['people'][number]): string | undefined {
  const covered = new Set(fines.warrants.filter((w) => w.status === 'live').flatMap((w) => w.debtIds))
  const owing = fines.debts.filter((debt) => !debt.underArrangement && debt.outstandingCents > 0)
  const total = (debts: typeof owing) => debts.reduce((sum, debt) => sum + debt.outstandingCents, 0)
  const anyCovered = (debts: typeof owing) => debts.some((debt) => covered.has(debt.debtId))
  const reparation = owing.filter((debt) => debt.kind === 'reparation')
  const money = owing.filter((debt) => debt.kind !== 'reparation')
  const byCourt = money.filter((debt) => debt.courtImposed && debt.kind !== 'infringement')
  if (anyCovered(reparation)) return 'interception'
  if (total(byCourt) >= 500_000 && anyCovered(byCourt)) return 'interception'
  return total(money) >= 100_000 && anyCovered(money) ? 'silent' : undefined
}

describe('the register', () => {
  it('holds exactly the people under alert that were asked for, in the proportion of the published list', () => {
    expect(POPULATION.listed).toHaveLength(2000)
    expect(POPULATION.listed.filter((p) => p.alertType === 'interception')).toHaveLength(345)
    expect(POPULATION.people).toHaveLength(3000)
  })

  it('makes every person what an independent reading of the eligibility table makes of their debts', () => {
    const otherwise = POPULATION.people.filter((entry) => eligible(entry) !== entry.alertType)
    expect(otherwise.map(({ story }) => story)).toEqual([])
  })

  it('has every edge of the table in it', () => {
    const stories = new Set(POPULATION.people.map(({ story }) => story))
    expect(stories.size).toBe(20)
  })

  it('numbers people, debts and warrants once each', () => {
    const numbers = POPULATION.people.map((p) => p.personProfileNumber)
    const debts = POPULATION.people.flatMap((p) => p.fines.debts.map((debt) => debt.debtId))
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(new Set(debts).size).toBe(debts.length)
  })

  it('has nobody below the age of 17 at its head and nobody born in the future', () => {
    expect(POPULATION.people.filter(({ person }) => person.dateOfBirth.year > 2009)).toEqual([])
  })

  it('has twins, and fathers and sons of one name, among the relatives', () => {
    const kinships = new Set(POPULATION.relatives.map(({ kinship }) => kinship))
    expect([...kinships].sort()).toEqual(['child', 'father', 'partner', 'sibling', 'son-of-one-name', 'twin'])
    for (const { kinship, person, of } of POPULATION.relatives) {
      if (kinship === 'twin') {
        expect(person.dateOfBirth).toEqual(of.person.dateOfBirth)
        expect(person.familyName).toBe(of.person.familyName)
      }
      if (kinship === 'father') expect(person.givenNames).toBe(of.person.givenNames)
    }
  })

  it('is written with the six fields of the list and as many rows as people under alert', () => {
    const [header, ...rows] = [...csvChunks(LIST_FILE, POPULATION.people)].join('').trimEnd().split('\n')
    expect(header).toBe('person_profile_number,family_name,given_names,date_of_birth,gender,alert_type')
    expect(rows).toHaveLength(2000)
    expect(rows.filter((row) => !/,\d{4}-\d\d-\d\d,[MFX],(interception|silent)$/.test(row))).toEqual([])
  })
})

describe('the crossings', () => {
  const crossings = [...POPULATION.crossings()].map((each) => ({ ...each, zone: passportZone(each.person) }))

  it('are as many as asked for, each with a sound passport that says who it is', () => {
    expect(crossings).toHaveLength(6000)
    const wrong = crossings.filter(({ zone, person }) => {
      const { document, remarks } = parseMrz(zone, { travelDate: '2026-11-21' })
      return (
        document === undefined ||
        remarks.length > 0 ||
        formatPartialDate(document.dateOfBirth) !== formatPartialDate(person.dateOfBirth) ||
        document.documentNumber !== person.passport.documentNumber
      )
    })
    expect(wrong.map(({ zone }) => zone)).toEqual([])
  })

  it('have the truth of every listed person, and of nobody else', () => {
    const listedZones = new Set(crossings.filter((c) => c.kind === 'listed').map((c) => c.zone.join()))
    const wrong = crossings.filter(({ kind, truth, person, zone }) =>
      truth === undefined
        ? kind === 'listed' || listedZones.has(zone.join())
        : kind !== 'listed' || person !== truth.person,
    )
    expect(wrong.map(({ scan }) => scan)).toEqual([])
  })

  it('are of every kind', () => {
    const kinds = new Set(crossings.map(({ kind }) => kind))
    expect(kinds.size).toBe(6)
  })

  it('give one document number to one person only', () => {
    const owners = new Map<string, string>()
    const shared = crossings.filter(({ person, zone }) => {
      const key = person.passport.nationality + person.passport.documentNumber
      const owner = owners.get(key)
      owners.set(key, zone.join())
      return owner !== undefined && owner !== zone.join()
    })
    expect(shared.map(({ kind }) => kind)).toEqual([])
  })

  it('bring as many listed people as the real border has, where there are crossings enough', () => {
    expect(usualShare({ people: 25_208, crossings: 100_000_000 })).toBeCloseTo(7106 / 12_100_000, 8)
    expect(usualShare({ people: 25_208, crossings: 1000 })).toBe(0.02)
    expect(usualShare({ people: 100, crossings: 0 })).toBeGreaterThan(0)
  })
})
