/** What counts in a window, and what does not any more; and that no attacker fills the memory. */
import { describe, expect, it } from 'vitest'
import { DETECTIONS } from './detections.ts'
import { countedInWindow, distinctInWindow, looksInARow } from './shapes.ts'
import { slowedNetworks } from './slowed-networks.ts'
import { tally } from './tally.ts'
import { logWatcher } from './watch-log.ts'

const MINUTE = 60_000
const WINDOW = { threshold: 3, minutes: 10 } as const

describe('so many in a window', () => {
  it('counts what lies within it, and no more than the threshold asks for', () => {
    const twice = countedInWindow(countedInWindow([], 0, WINDOW), 9 * MINUTE, WINDOW)
    expect(twice).toHaveLength(2)
    expect(countedInWindow(twice, 10 * MINUTE, WINDOW)).toEqual([9 * MINUTE, 10 * MINUTE])
    expect(
      [0, 1, 2, 3, 4].reduce((all: readonly number[], one) => countedInWindow(all, one, WINDOW), []),
    ).toEqual([2, 3, 4])
  })
})

describe('so many different ones', () => {
  it('counts each once, by when it was last seen', () => {
    const first = distinctInWindow(new Map(), 'one', 0, WINDOW)
    const again = distinctInWindow(first, 'one', 8 * MINUTE, WINDOW)
    expect([...distinctInWindow(again, 'other', 12 * MINUTE, WINDOW)]).toEqual([
      ['one', 8 * MINUTE],
      ['other', 12 * MINUTE],
    ])
    expect(distinctInWindow(again, 'other', 19 * MINUTE, WINDOW).size).toBe(1)
  })
})

it('looks in a row end where one is not so', () => {
  expect([true, true, false, true].reduce(looksInARow, 0)).toBe(1)
})

describe('memory', () => {
  it('holds no more keys than it may: the one that was longest not seen goes', () => {
    const counted = tally({ ...DETECTIONS.flood, threshold: 3 }, 2)
    const at = new Date(0)
    for (const key of ['a', 'b', 'a', 'c']) counted.saw(key, at, '')
    expect(counted.saw('a', at, '')).toBe(3)
    expect(counted.saw('b', at, '')).toBe(1)
  })

  it('forgets a network that is slowed down no longer', () => {
    const slowed = slowedNetworks()
    slowed.slow('203.0.113.7', new Date(0))
    expect(slowed.waitOf('203.0.113.7', new Date(9 * MINUTE))).toBeGreaterThan(0)
    expect(slowed.waitOf('203.0.113.7', new Date(10 * MINUTE))).toBe(0)
  })
})

describe('the log', () => {
  const act = (event: string, minute: number, subject?: { readonly kind: string; readonly id: string }) => ({
    ...{ number: minute, linkNumber: minute, id: 'r', databaseRole: 'desk_agent', details: {}, event },
    at: new Date(Date.UTC(2026, 10, 20, 21, minute)),
    actor: { kind: 'person', id: 'busy', role: 'desk-agent' } as const,
    readsPersonalData: true,
    ...(subject === undefined ? {} : { subject }),
  })

  it('of a list that was held is an incident of the site', () => {
    const held = {
      ...act('list-held', 0),
      actor: { kind: 'process', id: 'alert-list', role: 'customs' } as const,
    }
    expect(logWatcher(() => false)(held, false)).toMatchObject([{ detection: 'list-shrinking', about: {} }])
  })

  it('of somebody who does something between two looks is no browsing', () => {
    const watch = logWatcher(() => true)
    const trips = Array.from({ length: 90 }, (_, index) => [
      ...watch(act('enquiry-opened', index / 3, { kind: 'enquiry', id: String(index) }), false),
      ...(index % 30 === 29 ? watch(act('enquiry-replied', index / 3), false) : []),
    ]).flat()
    expect(trips).toEqual([])
  })
})
