import { expect, test } from 'vitest'
import type { Tx } from '#database'
import { startTick, TICK_MS, untilNextBeat, type TickEntry } from './tick.ts'

const noTransaction: Tx = undefined as never
const at = new Date('2026-11-20T20:30:12Z')

function entry(given: Partial<TickEntry<string>> = {}): TickEntry<string> {
  return { port: 'AKL', lane: 'A1', at, damaged: false, raised: [], ...given }
}

function recordingTick({ commit = Promise.resolve(), fail = false } = {}) {
  const commits: { minutes: readonly unknown[]; raised: readonly string[] }[] = []
  const committed: number[] = []
  const commitsBegun: (() => void)[] = []
  let answered = 0
  const tick = startTick<string, number>({
    elapsed: () => performance.now(),
    inTransaction: async (work) => {
      const result = await work(noTransaction)
      commitsBegun.forEach((begun) => begun())
      await commit
      if (fail) throw new Error('the database is away')
      return result
    },
    write: async (_tx, minutes, raised) => commits.push({ minutes, raised }),
    committed: (number) => void committed.push(number),
    answered: () => (answered += 1),
  })
  const commitBegins = () => new Promise<void>((resolve) => commitsBegun.push(resolve))
  return { tick, commits, committed, commitBegins, answered: () => answered }
}

test('a scan whose commit fails is not answered', async () => {
  const { tick, committed } = recordingTick({ fail: true })
  await expect(tick.enter(entry({ raised: ['alert'] }))).rejects.toThrow('away')
  expect(committed).toEqual([])
})

test('scans that arrive together are one commit, counted per lane and minute', async () => {
  const { tick, commits } = recordingTick()
  await Promise.all([
    tick.enter(entry()),
    tick.enter(entry({ raised: ['a', 'b'] })),
    tick.enter(entry({ damaged: true })),
    tick.enter(entry({ lane: 'A2' })),
  ])
  expect(commits).toEqual([
    {
      minutes: [
        { port: 'AKL', lane: 'A1', minute: '2026-11-20T20:30:00Z', scans: 2, damaged: 1 },
        { port: 'AKL', lane: 'A2', minute: '2026-11-20T20:30:00Z', scans: 1, damaged: 0 },
      ],
      raised: ['a', 'b'],
    },
  ])
})

test('a tick in which nothing was raised commits and reports all the same', async () => {
  const { tick, commits, committed, answered } = recordingTick()
  await tick.enter(entry())
  expect(commits).toHaveLength(1)
  expect(committed).toHaveLength(1)
  expect(answered()).toBe(1)
})

test('a scan that arrives while a commit is under way is taken by the next one', async () => {
  let finish: () => void = () => undefined
  const commit = new Promise<void>((resolve) => (finish = resolve))
  const { tick, commits, commitBegins } = recordingTick({ commit })
  const begun = commitBegins()
  const first = tick.enter(entry())
  await begun
  const second = tick.enter(entry())
  finish()
  await Promise.all([first, second])
  expect(commits).toHaveLength(2)
})

test('beats are multiples of the tick, whoever waits for them', () => {
  expect(untilNextBeat(0)).toBe(TICK_MS)
  expect(untilNextBeat(3.5)).toBe(TICK_MS - 3.5)
  expect(untilNextBeat(129)).toBe(1)
})
