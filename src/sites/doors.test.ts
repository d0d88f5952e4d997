/** Any string through every field of every door: refused or taken, never a failure, and alike whoever is listed. */
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

test.each([0, 1, 2, 3])(
  'of site %i a thousand strings fail at no door, and no form is answered by a page',
  async (place) => {
    const pressing = doors.sites[place]!
    const { failures, statuses } = await pressDoors(pressing, seededRandom(20_261_121 + place), 1_000)
    expect(failures).toEqual([])
    expect(doors.failures).toEqual([])
    // Some are refused at the door, some come to the room behind it.
    expect([...statuses]).toEqual(expect.arrayContaining([200, 400, 404, 422]))
  },
)

test('a lane hears the same status for whoever is listed and for nobody, whatever else it sends', async () => {
  expect(await pressLane(doors, seededRandom(7), 150)).toEqual({ differing: [], failed: [] })
})

test.each(['/sign-in/callback?state=%00', '/sign-in?return=%00', '/?%00', '/nowhere?state=%00', '/%ff'])(
  '%s is refused at every site',
  async (url) => {
    for (const { server } of doors.sites) {
      const { statusCode } = await server.inject({ url })
      expect(statusCode).toBe(400)
    }
  },
)

test('no stream between the sites stands still after all that', async () => {
  expect(await doors.standing()).toEqual([])
})
