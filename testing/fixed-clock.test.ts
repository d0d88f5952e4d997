import { expect, it } from 'vitest'
import { fixedClock, sequentialIds } from '#testing'

it('a fixed clock refuses what is no instant, stands still, and moves when it is told', () => {
  expect(() => fixedClock('noon')).toThrow(RangeError)
  const clock = fixedClock('2026-11-21T09:30:00+13:00')
  const first = clock.now()
  clock.advance(1500)
  expect([first.toISOString(), clock.now().toISOString()]).toEqual([
    '2026-11-20T20:30:00.000Z',
    '2026-11-20T20:30:01.500Z',
  ])
})

it('sequential identifiers count from where they are told, each source by itself', () => {
  const [ids, others] = [sequentialIds(), sequentialIds(41)]
  expect([ids(), ids(), others()].map((id) => id.slice(-2))).toEqual(['01', '02', '41'])
})
