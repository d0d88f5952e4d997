import { beforeAll, describe, expect, it } from 'vitest'
import type { MatchingPlan } from '#matching'
import { agreedPlan } from '../../../testing/agreed-plan.ts'
import { howFarDown } from './how-far-down.ts'

let plan: MatchingPlan
beforeAll(async () => {
  plan = await agreedPlan()
})

async function* arriving(count: number): AsyncGenerator<number> {
  for (let number = 0; number < count; number++) yield number
}

async function lookedAt(listed: number, people: Iterable<number> | AsyncIterable<number>) {
  const depth = await howFarDown(plan, listed, people)
  const seen: number[] = []
  for await (const person of depth.people) seen.push(person)
  return { lowestScore: depth.lowestScore, seen }
}

describe('how far down an evaluation looks', () => {
  it('far below the bands where there are few pairs', async () => {
    expect(await lookedAt(3, arriving(4))).toEqual({ lowestScore: 4_000, seen: [0, 1, 2, 3] })
    expect(await lookedAt(0, [])).toEqual({ lowestScore: 4_000, seen: [] })
  })

  it('down to the lowest band where there are many, and nobody is left out or taken twice', async () => {
    const everyone = Array.from({ length: 8 }, (_, number) => number)
    expect(await lookedAt(10_000_000, arriving(8))).toEqual({ lowestScore: 7_000, seen: everyone })
    expect(await lookedAt(100_000_000, everyone)).toEqual({ lowestScore: 7_000, seen: everyone })
  })
})
