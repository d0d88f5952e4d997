/** For tests: any valid technical standards, not only the agreed ones. */
import type { SeededRandom } from '#kernel'
import { LEVELS, type LevelOf } from './levels.ts'
import type { MatchingField } from './person.ts'
import type { FieldStandard, MatchingStandards } from './standards.ts'

export function madeUpStandards(random: SeededRandom): MatchingStandards {
  const familyName = 500 + random.below(6500)
  const givenNames = random.below(2501)
  const a = 7000 + random.below(2900)
  const b = Math.max(2, a - 1 - random.below(2000))
  const c = Math.max(1, b - 1 - random.below(2000))
  return {
    fields: {
      familyName: field(random, 'familyName', familyName),
      dateOfBirth: field(random, 'dateOfBirth', 7500 - familyName),
      givenNames: field(random, 'givenNames', givenNames),
      gender: field(random, 'gender', 2500 - givenNames),
    },
    qualifiers: random.chance(0.5)
      ? [
          {
            qualifier: 'evidence-too-common',
            sentence: 'Too common.',
            capBand: 'B',
            belowLogOdds: random.below(3000) - 1000,
          },
        ]
      : [],
    bands: [
      { band: 'A', from: a, to: 10_000, alerting: true },
      { band: 'B', from: b, to: a - 1, alerting: false },
      { band: 'C', from: c, to: b - 1, alerting: false },
    ],
    priorBits: -2500,
  }
}

/** Some of the levels, in any order between exact and different, with falling credits: steep ones and flat ones. */
function field<Field extends MatchingField>(
  random: SeededRandom,
  name: Field,
  weight: number,
): FieldStandard<LevelOf<Field>> {
  const between = (Object.keys(LEVELS[name]) as LevelOf<Field>[]).filter(
    (level) => level !== 'exact' && level !== 'different',
  )
  const used = between.filter(() => random.chance(0.8)).sort(() => random.next() - 0.5)
  const steepness = random.pick([0.02, 0.1, 0.3, 1])
  const credits = used.map(() => Math.round(weight * (1 - steepness * random.next()))).sort((x, y) => y - x)
  const level = (at: LevelOf<Field>, credit: number) => ({
    level: at,
    sentence: at,
    credit,
    bits: random.below(2000) - 1000,
  })
  return {
    weight,
    levels: [
      level('exact', weight),
      ...used.map((at, place) => level(at, credits[place] ?? 0)),
      level('different', 0),
    ],
  }
}
