/** Whatever pair was scored, its evidence scores the same, bit for bit, when the list is long gone. */
import { seededRandom } from '#kernel'
import { expect, it } from 'vitest'
import { buildIndex } from './build-index.ts'
import { explainMatch, replay } from './explain.ts'
import type { Match } from './match.ts'
import { reachDownTo } from './plan-keys.ts'
import { scoreDownTo } from './screen.ts'
import { asTraveller, madeUpPerson } from './testing-people.ts'
import { agreedPlan } from './testing-standards.ts'

it('pairs of made-up people replay from their evidence as JSON', () => {
  const plan = agreedPlan()
  const random = seededRandom(5)
  const list = Array.from({ length: 250 }, (_, number) => madeUpPerson(random, number))
  const index = buildIndex(plan, list)
  const reach = reachDownTo(plan.fields, 3_000)
  let pairs = 0
  let withNamesakes = 0
  for (let round = 0; round < 250; round++) {
    const traveller = asTraveller(random, random.pick(list))
    for (const pair of scoreDownTo(index, traveller, reach)) {
      const explanation = explainMatch(index, traveller, pair as Match)
      const stored = JSON.parse(JSON.stringify(explanation)) as typeof explanation
      expect(replay(plan, stored), JSON.stringify(stored.fields)).toMatchObject({ ok: true })
      expect(explanation.logOdds).toBe(pair.logOdds)
      pairs++
      if (stored.evidence.listed.bothNamesRarity !== undefined) withNamesakes++
    }
  }
  expect(pairs).toBeGreaterThan(1_000)
  expect(withNamesakes).toBeGreaterThan(20)
})
