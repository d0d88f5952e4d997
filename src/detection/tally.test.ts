/** What a detection holds in memory, and for how long. */
import { expect, it } from 'vitest'
import { DETECTIONS } from './detections.ts'
import { slowedNetworks } from './slowed-networks.ts'
import { tally } from './tally.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 9, minute))
const failedSignIns = DETECTIONS['credential-guessing']

it('a network that was counted is forgotten when its window has passed', () => {
  const counted = tally(failedSignIns)
  for (let i = 0; i < 7; i++) counted.saw('192.0.2.1', at(0), '')
  counted.saw('192.0.2.2', at(5), '')
  counted.forgetPast(at(11))
  // What was not forgotten goes on where it was.
  expect(counted.saw('192.0.2.2', at(12), '')).toBe(2)
  expect(counted.saw('192.0.2.1', at(12), '')).toBe(1)
})

it('a network that waits is let go after ten minutes, and is the only one that waits', () => {
  const slowed = slowedNetworks()
  slowed.slow('192.0.2.1', at(0))
  expect([slowed.waitOf('192.0.2.1', at(9)), slowed.waitOf('192.0.2.2', at(9))]).toEqual([2000, 0])
  expect(slowed.waitOf('192.0.2.1', at(10))).toBe(0)
})
