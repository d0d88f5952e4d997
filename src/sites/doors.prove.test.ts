/** As doors.test.ts, with a hundred thousand strings. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seededRandom } from '#kernel'
import { openDoors, type OpenDoors } from '../../testing/doors/open-doors.ts'
import { pressDoors } from '../../testing/doors/press-doors.ts'
import { pressLane } from '../../testing/doors/press-lane.ts'

let doors: OpenDoors
beforeAll(async () => {
  doors = await openDoors()
})
afterAll(() => doors.stop())

test.each([0, 1, 2, 3])('of site %i 25,000 strings fail at no door', async (place) => {
  const { failures } = await pressDoors(doors.sites[place]!, seededRandom(place), 25_000)
  expect(failures).toEqual([])
  expect(doors.failures).toEqual([])
})

test('five hundred strange scans and as many typed passports are answered alike for whoever is listed and for nobody', async () => {
  expect(await pressLane(doors, seededRandom(11), 500)).toEqual({ differing: [], failed: [] })
})

test('no stream between the sites stands still after all that', async () => {
  expect(await doors.standing()).toEqual([])
})
