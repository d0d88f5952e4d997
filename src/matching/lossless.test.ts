/** The property that the matcher stands on: asking the index finds exactly whom scoring everyone finds. */
import { seededRandom, type SeededRandom } from '#kernel'
import { describe, expect, it } from 'vitest'
import { buildIndex } from './build-index.ts'
import { compileStandards, type MatchingPlan } from './compile-standards.ts'
import { alertTypeAt, comparedPersonAt, type MatchingIndex } from './matching-index.ts'
import { comparedPerson } from './compared-person.ts'
import type { ListedPerson, Traveller } from './person.ts'
import type { KeyPlan } from './plan-keys.ts'
import { scorePair } from './score-pair.ts'
import { screen } from './screen.ts'
import { screenExhaustively } from './screen-exhaustively.ts'
import { BAND_NAMES, type BandName } from './standards.ts'
import { madeUpStandards } from './testing-generated-standards.ts'
import { asTraveller, madeUpPerson } from './testing-people.ts'
import { agreedPlan, agreedStandards } from './testing-standards.ts'

function compiled(random: SeededRandom): MatchingPlan {
  const plan = compileStandards(madeUpStandards(random))
  if (!plan.ok) throw new Error(plan.error.map(({ code, field }) => `${code} ${field ?? ''}`).join(', '))
  return plan.value
}

const listOf = (random: SeededRandom, people: number): ListedPerson[] =>
  Array.from({ length: people }, (_, number) => madeUpPerson(random, number))

const travellersFrom = (random: SeededRandom, list: readonly ListedPerson[], count: number): Traveller[] =>
  Array.from({ length: count }, () => asTraveller(random, random.pick(list)))

/** The travellers for whom the two ways differ, and how many pairs were decided. */
function differences(index: MatchingIndex, travellers: readonly Traveller[], lowestBand: BandName) {
  const differing = travellers.filter((traveller) => {
    const asked = screen(index, traveller, { lowestBand })
    const scored = screenExhaustively(index, traveller, { lowestBand })
    return JSON.stringify(asked) !== JSON.stringify(scored)
  })
  return { differing, pairs: travellers.length * index.people }
}

/** The plan with the keys of one band replaced. */
function withKeys(plan: MatchingPlan, band: BandName, change: (keys: KeyPlan) => KeyPlan): MatchingPlan {
  const changed = [...plan.reach].map(([name, reach]) =>
    name === band ? ([name, { ...reach, keys: change(reach.keys) }] as const) : ([name, reach] as const),
  )
  return { ...plan, reach: new Map(changed) }
}

describe('the index', () => {
  it('finds whom scoring everyone finds, in a million pairs under generated standards', () => {
    let pairs = 0
    for (let seed = 1; pairs < 1_000_000; seed++) {
      const random = seededRandom(seed)
      const list = listOf(random, 120)
      const index = buildIndex(compiled(random), list)
      const band = random.pick(BAND_NAMES)
      const result = differences(index, travellersFrom(random, list, 60), band)
      expect(result.differing, `seed ${seed}, band ${band}`).toEqual([])
      pairs += result.pairs
    }
    // Ten seconds on a machine of its own; a busy one gets its time.
  }, 180_000)

  it.each(BAND_NAMES)(
    'finds whom scoring everyone finds, under the agreed standards down to band %s',
    (band) => {
      const random = seededRandom(7)
      const list = listOf(random, 3_000)
      const index = buildIndex(agreedPlan(), list)
      expect(differences(index, travellersFrom(random, list, 150), band).differing).toEqual([])
    },
  )

  it.each([
    ['the names key', 'A', (keys: KeyPlan) => ({ ...keys, byNames: false })],
    ['a date key', 'A', (keys: KeyPlan) => ({ ...keys, byDateAndAName: [] })],
    [
      'a wide date key',
      'C',
      (keys: KeyPlan) => ({ ...keys, byDate: keys.byDate.filter((level) => level !== 'two-parts-equal') }),
    ],
  ] as const)('loses people once %s is broken on purpose', (_, band, breakKey) => {
    const random = seededRandom(11)
    const list = listOf(random, 2_000)
    // Where a few names are shared by all, qualifiers hold nearly everybody back.
    const unqualified = compileStandards({ ...agreedStandards(), qualifiers: [] })
    if (!unqualified.ok) throw new Error('the standards are not valid')
    const broken = withKeys(unqualified.value, band, breakKey)
    const travellers = travellersFrom(random, list, 300)
    expect(differences(buildIndex(broken, list), travellers, band).differing.length).toBeGreaterThan(0)
  })
})

describe('scoring everyone', () => {
  it('takes no short cut that changes the outcome', () => {
    const random = seededRandom(3)
    for (let round = 0; round < 20; round++) {
      const plan = compiled(random)
      const list = listOf(random, 60)
      const index = buildIndex(plan, list)
      const band = random.pick(BAND_NAMES)
      for (const traveller of travellersFrom(random, list, 30)) {
        const compared = comparedPerson(traveller)
        const plain = list.filter((__, position) => {
          const frequencies = index.frequencies[alertTypeAt(index, position)]
          const found = scorePair(plan, compared, comparedPersonAt(index, position), frequencies)?.band
          return found !== undefined && found <= band
        })
        expect(screenExhaustively(index, traveller, { lowestBand: band })).toHaveLength(plain.length)
      }
    }
  })
})
