import { beforeAll, describe, expect, it } from 'vitest'
import { makePopulation } from '#lab'
import type { MatchingPlan } from '#matching'
import { agreedPlan } from '../../../testing/agreed-plan.ts'
import { evaluate, type Evaluation } from './evaluate.ts'
import type { KnownRecord } from './judge-screening.ts'
import { reportPage } from './report-page.ts'
import { listedAs, traveller } from './testing-evaluation.ts'

const MERE = traveller('Whakaruruhau', 'Mereana Joy', '1979-03-14')
const OTHER = traveller('Papatuanuku', 'Ngaire', '1985-10-02')
const MARRIED = traveller('Zimmermann', 'Ingrid', '1969-05-06')

let plan: MatchingPlan
beforeAll(async () => {
  plan = await agreedPlan()
})

describe('a few people of whom the truth is known', () => {
  let evaluation: Evaluation
  beforeAll(async () => {
    evaluation = await evaluate({
      plan,
      list: [listedAs('1', MERE), listedAs('2', OTHER), listedAs('3', MARRIED)],
      people: [
        { scan: 'hit', traveller: MERE, nameCulture: 'maori' },
        { scan: 'missed', traveller: { ...MARRIED, familyName: 'Oldfield' }, nameCulture: 'european' },
        // Somebody else with everything but a middle name.
        { scan: 'stranger', traveller: { ...MERE, givenNames: 'Mereana' }, nameCulture: 'maori' },
        { scan: 'lookalike', traveller: OTHER, nameCulture: 'maori' },
        { scan: 'nobody', traveller: traveller('Fa’asavalu', 'Sefina', '1991-01-30'), nameCulture: 'samoan' },
      ],
      truth: new Map([
        ['hit', new Set(['1'])],
        ['missed', new Set(['3'])],
        ['never-scanned', new Set(['2'])],
        ['nobody', new Set(['not-listed'])],
      ]),
      records: new Map<string, KnownRecord>([
        ['3', { nameCulture: 'european', errors: ['family-name-changed'] }],
      ]),
    })
  })

  it('one of two true pairs is found, and one wrong alert in two is a stranger', () => {
    const { hits, missed, strangers, precision, recall } = evaluation.atThreshold
    expect({ hits, missed, strangers, precision, recall }).toEqual({
      hits: 1,
      missed: 1,
      strangers: 1,
      precision: 0.5,
      recall: 0.5,
    })
  })

  it('whoever is equal in every field is counted apart from the strangers', () => {
    expect(evaluation.strangers).toEqual({ pairs: 1, scans: 1, per100000: 20_000, lookalikes: 1 })
  })

  it('rows of the truth that belong to no scan or nobody listed are told', () => {
    expect(evaluation.truthWithoutPair).toBe(2)
  })

  it('the miss is told by its levels and by the error of its record', () => {
    expect(evaluation.missed).toEqual([['family name different', 1]])
    expect(evaluation.recordErrors).toContainEqual({
      group: 'family-name-changed',
      truePairs: 1,
      found: 0,
      recall: 0,
    })
    expect(evaluation.recordErrors).toContainEqual({ group: 'none', truePairs: 1, found: 1, recall: 1 })
  })

  it('each name culture has its own recall and its own strangers', () => {
    const maori = evaluation.cultures.find(({ group }) => group === 'maori')
    expect(maori).toMatchObject({ scans: 3, truePairs: 1, recall: 1, strangersInA: 1 })
    expect(evaluation.cultures.find(({ group }) => group === 'european')).toMatchObject({ recall: 0 })
    expect(evaluation.cultures.find(({ group }) => group === 'samoan')).toMatchObject({
      strangersPer100000: 0,
    })
  })

  it('the hit stands before the stranger and the lookalike is ordered with the wrong ones', () => {
    expect(evaluation.order).toMatchObject({ hits: 1, others: 2 })
  })

  it('its report shows counts and nobody', () => {
    const page = reportPage(evaluation, { title: 'A <b> & c', facts: [['List', 'list.csv']] })
    expect(page).toContain('<h1>A &lt;b&gt; &amp; c</h1>')
    expect(page).toContain('<polyline class="curve"')
    expect(page).not.toMatch(/<script|http|Whakaruruhau|WHAKARURUHAU|Mereana|1979|Zimmermann/i)
  })
})

describe('a made-up border', () => {
  it('loses nobody by its index, and its parts add up', { timeout: 120_000 }, async () => {
    const population = makePopulation({ people: 1500, crossings: 3000, seed: 5, share: 0.3 })
    const truth = new Map<string, ReadonlySet<string>>()
    const crossings = [...population.crossings()]
    for (const { scan, truth: entry } of crossings)
      if (entry !== undefined) truth.set(String(scan), new Set([entry.personProfileNumber]))
    const evaluation = await evaluate({
      plan,
      list: population.listed.map(({ personProfileNumber, record }) => ({
        ...record,
        personProfileNumber,
        alertType: 'silent',
      })),
      people: crossings.map(({ scan, person }) => ({
        scan: String(scan),
        traveller: person,
        nameCulture: person.culture,
      })),
      truth,
    })
    const { atThreshold, truePairs, cultures, levels, lostByIndex, missed } = evaluation
    expect(lostByIndex).toBe(0)
    expect(truePairs).toBe(truth.size)
    expect(atThreshold.hits + atThreshold.missed).toBe(truePairs)
    expect(missed.reduce((sum, [, pairs]) => sum + pairs, 0)).toBe(atThreshold.missed)
    expect(cultures.reduce((sum, each) => sum + each.truePairs, 0)).toBe(truePairs)
    expect(cultures.reduce((sum, each) => sum + each.scans, 0)).toBe(3000)
    for (const field of ['familyName', 'dateOfBirth', 'givenNames', 'gender']) {
      const ofField = levels.filter((each) => each.field === field)
      expect(ofField.reduce((sum, each) => sum + each.trueInA, 0)).toBe(atThreshold.hits)
      expect(ofField.reduce((sum, each) => sum + each.strangersInA, 0)).toBe(atThreshold.strangers)
    }
    // Names change altogether in two of a hundred; hardly anybody else is missed.
    expect(atThreshold.recall).toBeGreaterThan(0.94)
  })
})
