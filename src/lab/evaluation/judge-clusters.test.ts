import { beforeAll, describe, expect, it } from 'vitest'
import { UNKNOWN_DATE } from '#kernel'
import type { MatchingPlan } from '#matching'
import { agreedPlan } from '../../../testing/agreed-plan.ts'
import { evaluateClusters } from './evaluate.ts'
import { traveller } from './testing-evaluation.ts'

let plan: MatchingPlan
beforeAll(async () => {
  plan = await agreedPlan()
})

const MERE = traveller('Whakaruruhau', 'Mereana', '1979-03-14')

describe('records in clusters', () => {
  it('are compared pair by pair, once', () => {
    const records = ['a', 'a', 'a', 'b'].map((cluster) => ({ ...MERE, cluster }))
    const { truePairs, strangers, atThreshold } = evaluateClusters(plan, records)
    expect({ truePairs, hits: atThreshold.hits, lookalikes: strangers.lookalikes }).toEqual({
      truePairs: 3,
      hits: 3,
      lookalikes: 3,
    })
  })

  it('find a swapped name whose birth date is unknown', () => {
    const swapped = { ...MERE, familyName: MERE.givenNames, givenNames: MERE.familyName }
    const records = [
      { ...MERE, cluster: 'a' },
      { ...swapped, dateOfBirth: UNKNOWN_DATE, cluster: 'a' },
    ]
    expect(evaluateClusters(plan, records).curve.at(-1)?.recall).toBe(1)
  })

  it('count a pair with nothing in common as missed at every threshold', () => {
    const records = [
      { ...MERE, cluster: 'a' },
      { ...traveller('Zimmermann', 'Ingrid', '1951-12-30'), cluster: 'a' },
    ]
    const { curve, truePairs, atThreshold } = evaluateClusters(plan, records)
    expect({ truePairs, hits: atThreshold.hits, points: curve.length }).toEqual({
      truePairs: 1,
      hits: 0,
      points: 0,
    })
  })
})
