import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { evaluate, evaluateClusters } from '#lab'
import { agreedPlan } from '../../testing/agreed-plan.ts'
import { readAsScreening, readReferenceSet, REFERENCE_SETS } from './reference-sets.ts'
import { readSenzingSet } from './senzing-set.ts'
import { readStrangersSet } from './strangers-set.ts'

const FOLDER = fileURLToPath(new URL('../../../shared/data', import.meta.url))
const absent = !existsSync(FOLDER)

describe('where there is no reference data', () => {
  it('each set says that it is not there', () => {
    expect(
      REFERENCE_SETS.map((set) => readReferenceSet('/nowhere', set)).every((set) => set === undefined),
    ).toBe(true)
    expect([readSenzingSet('/nowhere'), readStrangersSet('/nowhere')]).toEqual([undefined, undefined])
  })
})

const why = absent ? ' (skipped: ../shared/data is not there)' : ''
describe.skipIf(absent)(`the reference data${why}`, () => {
  it('Febrl 1 is found again by log-odds without a stranger in band A', async () => {
    const [febrl1] = REFERENCE_SETS
    const records = febrl1 === undefined ? undefined : readReferenceSet(FOLDER, febrl1)
    const { truePairs, strangers, atPrecision999 } = evaluateClusters(await agreedPlan(), records ?? [])
    expect(truePairs).toBe(500)
    expect(strangers.pairs).toBe(0)
    expect(atPrecision999?.recall).toBeGreaterThan(0.9)
  })

  it('the copies of Febrl 1 find their originals on a list, the furthest below the bands', async () => {
    const [febrl1] = REFERENCE_SETS
    const screening = febrl1 === undefined ? undefined : readAsScreening(FOLDER, febrl1)
    if (screening === undefined) throw new Error('Febrl 1 has no originals')
    const evaluation = await evaluate({ plan: await agreedPlan(), ...screening })
    expect(evaluation).toMatchObject({ listed: 500, truePairs: 500, lostByIndex: 0 })
    expect(evaluation.atPrecision999?.recall).toBeGreaterThan(0.95)
  })

  it('of 25,000 strangers at most three are alerted', async () => {
    const strangers = readStrangersSet(FOLDER) ?? { list: [], people: [] }
    const evaluation = await evaluate({
      plan: await agreedPlan(),
      ...strangers,
      truth: new Map(),
      lowestScore: 9_100,
    })
    expect(evaluation.scans).toBeGreaterThan(24_000)
    expect(evaluation.strangers.pairs).toBeLessThanOrEqual(3)
  })

  it('Senzing’s people stand in clusters of its key', () => {
    const clusters = new Set(readSenzingSet(FOLDER)?.map(({ cluster }) => cluster))
    expect(clusters.size).toBeGreaterThan(20)
    expect(readSenzingSet(FOLDER)?.length).toBeGreaterThan(clusters.size)
  })
})
