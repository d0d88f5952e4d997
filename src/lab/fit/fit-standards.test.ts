import { seededRandom } from '#kernel'
import { beforeAll, describe, expect, it } from 'vitest'
import { makePopulation } from '#lab'
import type { MatchingPlan } from '#matching'
import { agreedPlan } from '../../../testing/agreed-plan.ts'
import { fitStandards, type FitOrder, type Proposal } from './fit-standards.ts'

const population = makePopulation({ people: 2000, crossings: 5000, seed: 11, share: 0.2 })
const list = population.listed.map(({ personProfileNumber, record }) => ({
  ...record,
  personProfileNumber,
  alertType: 'silent' as const,
}))
const crossings = [...population.crossings()]
const screened = (kept: typeof crossings) =>
  kept.map(({ scan, person }) => ({ scan: String(scan), traveller: person }))

let plan: MatchingPlan
let order: FitOrder
let proposal: Proposal
beforeAll(async () => {
  plan = await agreedPlan()
  order = { plan, list, people: screened(crossings), random: seededRandom(1), randomPairs: 30_000 }
  const fitted = fitStandards(order)
  if (fitted === undefined) throw new Error('nothing was fitted')
  proposal = fitted
})

function proposed(field: string, level: string) {
  return proposal.levels.find((one) => one.field === field && one.level === level)!
}

describe('a fit without truth', () => {
  it('finds where nobody is listed that next to nobody is', () => {
    const strangers = fitStandards({
      ...order,
      people: screened(crossings.filter(({ kind }) => kind === 'stranger')),
    })
    expect(strangers?.sameBirthDate.pairs).toBeGreaterThan(150)
    expect(strangers?.sameBirthDate.samePerson).toBeLessThan(30)
  })

  it('estimates how many pairs are one person', () => {
    const truly = crossings.filter(({ kind }) => kind === 'listed').length
    expect(proposal.estimatedPairs).toBeGreaterThan(truly * 0.9)
    // Near misses of one name and birthday are as many as the listed here, and some pass for them.
    expect(proposal.estimatedPairs).toBeLessThan(truly * 1.5)
  })

  it('learns that equal birth dates say about fourteen bits and different names speak against', () => {
    const { kept, proposedBits } = proposed('dateOfBirth', 'exact')
    // In so few random pairs hardly two are born on one day: too few to learn from.
    expect(kept ? 1430 : proposedBits).toBeGreaterThan(1200)
    expect(proposed('familyName', 'different').proposedBits).toBeLessThan(-200)
    expect(proposed('givenNames', 'middle-missing').proposedBits).toBeLessThan(0)
  })

  it('proposes credits that an agreement may have', () => {
    for (const field of ['familyName', 'dateOfBirth', 'givenNames', 'gender'] as const) {
      const credits = proposal.levels.filter((one) => one.field === field).map((one) => one.proposedCredit)
      expect(credits[0]).toBe(plan.fields[field].weight)
      expect(credits.at(-1)).toBe(0)
      expect([...credits].sort((a, b) => b - a)).toEqual(credits)
    }
    expect(proposal.changesByCredits).toBeDefined()
  })

  it('keeps what it has seen too little of', () => {
    for (const { kept, bits, proposedBits } of proposal.levels) if (kept) expect(proposedBits).toBe(bits)
    expect(proposal.levels.some(({ kept }) => kept)).toBe(true)
  })

  it('names each pair that would enter or leave band A, and no more of it', () => {
    for (const change of proposal.changesByCredits ?? []) {
      expect(Object.keys(change).sort()).toEqual(['change', 'levels', 'personProfileNumber', 'scan', 'score'])
    }
  })

  it('changes nothing, and proposes the same again', () => {
    const before = structuredClone(plan.standards)
    expect(fitStandards({ ...order, random: seededRandom(1) })).toEqual(proposal)
    expect(plan.standards).toEqual(before)
  })

  it('has nothing to say of nobody', () => {
    expect(fitStandards({ ...order, random: seededRandom(1), people: [] })).toBeUndefined()
    expect(fitStandards({ ...order, random: seededRandom(1), list: [] })).toBeUndefined()
  })
})
