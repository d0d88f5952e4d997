/** What a pair weighs beside its points: how common its names are, and whether the list has others who bear them. */
import { describe, expect, it } from 'vitest'
import { parsePartialDate, type AlertType, seededRandom } from '#kernel'
import { buildIndex } from './build-index.ts'
import { explain, replay, type Explanation } from './explain.ts'
import type { ListedPerson, Traveller } from './person.ts'
import { scoreDownTo } from './screen.ts'
import { reachDownTo } from './plan-keys.ts'
import { asTraveller, madeUpPerson } from './testing-people.ts'
import { agreedPlan } from './testing-standards.ts'

const plan = agreedPlan()

function traveller(familyName: string, givenNames: string, born: string): Traveller {
  const dateOfBirth = parsePartialDate(born)
  if (dateOfBirth === undefined) throw new Error(`${born} is no date`)
  return { familyName, givenNames, dateOfBirth, gender: 'F' }
}

let number = 0
function listed(
  familyName: string,
  givenNames: string,
  born: string,
  alertType: AlertType = 'silent',
): ListedPerson {
  return {
    ...traveller(familyName, givenNames, born),
    personProfileNumber: `PPN-${(number += 1)}`,
    alertType,
  }
}

function compared(who: Traveller, person: ListedPerson, others: readonly ListedPerson[] = []): Explanation {
  const { frequencies } = buildIndex(plan, [person, ...others])
  return explain(plan, who, person, frequencies[person.alertType])
}

const weighed = (...pair: Parameters<typeof compared>): number => compared(...pair).logOdds

const MERE = listed('Whakaruruhau', 'Mereana Joy', '1979-03-14')
const NAMESAKES = ['1951-08-02', '1966-11-20'].map((born) => listed('Whakaruruhau', 'Mereana', born))
/** As many people, so that no name's share of the list changes. */
const OTHERS = ['1951-08-02', '1966-11-20'].map((born, at) =>
  listed(`${['Zimmer', 'Teverbaugh'][at]}`, 'Ingrid', born),
)

describe('namesakes on the list', () => {
  const wrongDigit = traveller('WHAKARURUHAU', 'MEREANA JOY', '1979-03-19')

  it('take weight away where the birth date does not settle who it is', () => {
    const beside = (others: readonly ListedPerson[]) => compared(wrongDigit, MERE, others).evidence.listed
    expect(beside(NAMESAKES).bothNamesRarity).toBeLessThan(
      beside(NAMESAKES).familyRarity + (beside(NAMESAKES).givenRarity[0] ?? 0),
    )
    expect(beside(OTHERS)).not.toHaveProperty('bothNamesRarity')
    expect(compared(wrongDigit, MERE, NAMESAKES).commonness.sentence).toMatch(
      /Others on the list bear both names\.$/,
    )
    expect(compared(wrongDigit, MERE, OTHERS).commonness.sentence).toMatch(/has both by chance\.$/)
  })

  it('take none away from who is born on the same day: that tells them apart', () => {
    const equal = traveller('WHAKARURUHAU', 'MEREANA JOY', '1979-03-14')
    // Family and given names are as common as before, one by one.
    const crossed = [
      listed('Whakaruruhau', 'Ingrid', '1951-08-02'),
      listed('Whakaruruhau', 'Zelda', '1966-11-20'),
      listed('Zimmer', 'Mereana', '1951-08-02'),
      listed('Teverbaugh', 'Mereana', '1966-11-20'),
    ]
    const apart = [
      ...NAMESAKES,
      listed('Zimmer', 'Ingrid', '1951-08-02'),
      listed('Teverbaugh', 'Zelda', '1966-11-20'),
    ]
    expect(weighed(equal, MERE, apart)).toBe(weighed(equal, MERE, crossed))
    expect(weighed(wrongDigit, MERE, apart)).toBeLessThan(weighed(wrongDigit, MERE, crossed))
  })

  it('count only in their own half: the silent half says nothing to whoever reads an interception alert', () => {
    const stopped = { ...MERE, alertType: 'interception' as const }
    expect(compared(wrongDigit, stopped, NAMESAKES)).toEqual(compared(wrongDigit, stopped))
  })

  it('are stored with the evidence, so that the pair replays', () => {
    const explanation = compared(wrongDigit, MERE, NAMESAKES)
    expect(replay(plan, explanation)).toEqual({ ok: true, value: explanation })
  })
})

describe('names in each other’s place', () => {
  it('weigh as common as the same names in their own, however rare they would be that way round', () => {
    const [family, given, born] = ['White', 'Jasmine', '1979-07-26']
    const jasmines = Array.from({ length: 400 }, (_, at) =>
      listed(family, given, `19${10 + (at % 80)}-05-06`),
    )
    const straight = weighed(traveller(family, given, born), listed(family, given, born), jasmines)
    const swapped = weighed(traveller(given, family, born), listed(family, given, born), jasmines)
    // Half a bit: equal names are a little less than certain too.
    expect(Math.abs(swapped - straight)).toBeLessThan(50)
  })

  it('replay from the evidence', () => {
    const explanation = compared(traveller('MEREANA JOY', 'WHAKARURUHAU', '1979-03-14'), MERE, NAMESAKES)
    expect(explanation.fields.map(({ level }) => level)).toContain('swapped')
    expect(replay(plan, explanation)).toEqual({ ok: true, value: explanation })
  })
})

describe('both halves of a list in one index', () => {
  it('weigh as two indexes of one half each', () => {
    const random = seededRandom(11)
    const list = Array.from({ length: 300 }, (_, at) => madeUpPerson(random, at))
    const half = (type: AlertType) => list.filter(({ alertType }) => alertType === type)
    const reach = reachDownTo(plan.fields, 7_000)
    const weights = (people: readonly ListedPerson[], who: Traveller) =>
      scoreDownTo(buildIndex(plan, people), who, reach)
        .map((pair) => `${pair.personProfileNumber} ${pair.band ?? '-'} ${pair.score} ${pair.logOdds}`)
        .sort()
    let pairs = 0
    for (let round = 0; round < 300; round++) {
      const who = asTraveller(random, random.pick(list))
      const together = weights(list, who)
      expect(together).toEqual(
        [...weights(half('interception'), who), ...weights(half('silent'), who)].sort(),
      )
      pairs += together.length
    }
    expect(pairs).toBeGreaterThan(200)
  })
})
