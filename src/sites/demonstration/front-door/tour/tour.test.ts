/** The tour as data: its rounds, its people, its addresses, and where a visitor is. */
import { describe, expect, it } from 'vitest'
import { castHistory } from '../../history/cast.ts'
import { MONTH } from '../../history/story.ts'
import { PERSONAS } from '../../identity-provider/index.ts'
import { demoPassports } from '../../seed.ts'
import { tourReserve } from '../../tour-reserve.ts'
import { NO_PLACE, placeCookie, placeIn } from './tour-place.ts'
import { tourGuide } from './tour-guide.ts'
import { freeRound } from './tour-rounds.ts'
import { openTour } from './tour.ts'
import { visitsOf } from './tour-visits.ts'

const ORIGINS = {
  'front-door': 'http://127.0.0.1:3000',
  customs: 'http://127.0.0.1:3001',
  justice: 'http://127.0.0.1:3002',
  desk: 'http://127.0.0.1:3003',
  immigration: 'http://127.0.0.1:3004',
}
const tour = openTour(ORIGINS, demoPassports(), tourReserve())
const guide = tourGuide(tour)

describe('a place that was not noted by the tour is none', () => {
  it.each([
    undefined,
    '',
    'landfall-tour=',
    'landfall-tour=0-1',
    'landfall-tour=1-0',
    'landfall-tour=99-1',
    'landfall-tour=1-100',
    'landfall-tour=1',
    'landfall-tour=1-1x',
    'other-landfall-tour=1-1',
    'landfall-tour="><script>',
    NO_PLACE.split(';')[0],
  ])('%j', (cookies) => {
    expect(guide(cookies)).toBeUndefined()
  })
})

it('a place is found among other cookies as it was noted', () => {
  const [pair = ''] = placeCookie({ visit: 12, round: 3 }).split(';')
  expect(placeIn(`__Host-customs=x; ${pair}; b=1`)).toEqual({ visit: 12, round: 3 })
})

it('each visit is by somebody who can sign in at its site', () => {
  for (const { as, site } of visitsOf(tour.stepsOf(1)))
    expect(PERSONAS).toContainEqual(expect.objectContaining({ id: as, site }))
})

it('each step has a picture with words for whoever does not see it', () => {
  expect(tour.stepsOf(1)).toHaveLength(9)
  for (const { picture } of tour.stepsOf(1)) {
    expect(picture.alt).toMatch(/^[A-Z].{30,}\.$/)
    expect(picture.shapes.length).toBeGreaterThan(3)
  }
})

it('the way leads from the first visit to the end, and back to the overview', () => {
  const last = visitsOf(tour.stepsOf(1)).length
  const ways = (visit: number) =>
    Object.fromEntries(guide(`landfall-tour=${visit}-2`)!.ways.map(({ text, href }) => [text, href]))
  expect(ways(1)).toMatchObject({
    Back: tour.overviewAddress,
    Next: `${tour.overviewAddress}/visits/2?round=2`,
  })
  expect(ways(last)).toMatchObject({ Finish: tour.endAddress })
  expect(guide(`landfall-tour=${last + 1}-2`)).toBeUndefined()
})

describe('rounds', () => {
  const profiles = tour.rounds.map(({ personProfileNumber }) => personProfileNumber)

  it('each meet somebody else, of both kinds, as many as the place can name', () => {
    expect(tour.rounds.length).toBe(99)
    expect(new Set(profiles).size).toBe(tour.rounds.length)
    for (const kind of ['interception', 'silent'] as const)
      expect(new Set(tour.rounds.map((round) => round[kind])).size).toBe(tour.rounds.length)
  })

  it('bring travellers of whom none is on the tray or in the history', () => {
    const brought = tour.rounds.flatMap((round) => round.brought ?? [])
    expect(tour.rounds.length - brought.length).toBe(4)
    const onTray = demoPassports().map(({ mrz }) => mrz)
    const inHistory = castHistory(MONTH.peopleOfFirstCourts).firstCourts.map((one) => one.personProfileNumber)
    for (const { nobody, interception, silent } of brought) {
      for (const { mrz } of [nobody, interception, silent]) expect(onTray).not.toContain(mrz)
      expect(inHistory).not.toContain(interception.personProfileNumber)
      expect(inHistory).not.toContain(silent.personProfileNumber)
    }
  })

  it('pass over whoever was met, and end when all were', () => {
    expect(freeRound(tour.rounds, new Set())).toBe(1)
    expect(freeRound(tour.rounds, new Set([profiles[0]!, profiles[2]!]))).toBe(2)
    expect(freeRound(tour.rounds, new Set(profiles))).toBeUndefined()
  })

  it('are the same whatever silent alerts were raised', () => {
    const silent = demoPassports().filter(({ shows }) => shows.startsWith('silent'))
    const raised = new Set(silent.map(({ personProfileNumber }) => personProfileNumber!))
    expect(raised.size).toBeGreaterThan(3)
    expect(freeRound(tour.rounds, raised)).toBe(1)
  })
})
