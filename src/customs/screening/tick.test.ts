import { expect, test } from 'vitest'
import type { Tx } from '#database'
import { startTick, TICK_MS, untilNextBeat, type TickEntry } from './tick.ts'

const noTransaction: Tx = undefined as never
const at = new Date('2026-11-20T20:30:12Z')

function entry(given: Partial<TickEntry<string>> = {}): TickEntry<string> {
  return { port: 'AKL', lane: 'A1', at, damaged: false, raised: [], ...given }
}

function recordingTick({ commit = Promise.resolve(), fail = false, refuses = '' } = {}) {
  const commits: { minutes: readonly unknown[]; raised: readonly string[] }[] = []
  const committed: number[] = []
  const commitsBegun: (() => void)[] = []
  let [answered, transactions] = [0, 0]
  const tick = startTick<string, number>({
    elapsed: () => performance.now(),
    inTransaction: async (work) => {
      transactions += 1
      const result = await work(noTransaction)
      commitsBegun.forEach((begun) => begun())
      await commit
      if (fail) throw new Error('the database is away')
      return result
    },
    write: async (_tx, minutes, raised) => {
      if (raised.includes(refuses)) throw new Error('a value that cannot be stored')
      return commits.push({ minutes, raised })
    },
    committed: (number) => void committed.push(number),
    answered: () => (answered += 1),
  })
  const commitBegins = () => new Promise<void>((resolve) => commitsBegun.push(resolve))
  return {
    tick,
    commits,
    committed,
    commitBegins,
    answered: () => answered,
    transactions: () => transactions,
  }
}

test('a scan whose commit fails is not answered', async () => {
  const { tick, committed } = recordingTick({ fail: true })
  await expect(tick.enter(entry({ raised: ['alert'] }))).rejects.toThrow('away')
  expect(committed).toEqual([])
})

test('of a tick that cannot be stored whole each entry is taken by itself, and the bad one fails alone', async () => {
  const { tick, commits, committed, answered } = recordingTick({ refuses: 'bad' })
  const answers = await Promise.allSettled([
    tick.enter(entry({ raised: ['first'] })),
    tick.enter(entry({ lane: 'A2', raised: ['bad'] })),
    tick.enter(entry()),
    tick.enter(entry({ lane: 'A2', raised: ['last'] })),
  ])
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
  expect(commits.flatMap(({ raised }) => raised)).toEqual(['first', 'last'])
  expect(commits.flatMap(({ minutes }) => minutes)).toEqual([
    { port: 'AKL', lane: 'A1', minute: '2026-11-20T20:30:00Z', scans: 1, damaged: 0 },
    { port: 'AKL', lane: 'A1', minute: '2026-11-20T20:30:00Z', scans: 1, damaged: 0 },
    { port: 'AKL', lane: 'A2', minute: '2026-11-20T20:30:00Z', scans: 1, damaged: 0 },
  ])
  expect(committed.length).toBe(commits.length)
  expect(answered()).toBe(1)
})

test('whether an entry raised something or nothing, it is taken again in the same steps', async () => {
  const stepsWith = async (raised: readonly string[]) => {
    const { tick, transactions } = recordingTick({ refuses: 'bad' })
    await Promise.allSettled([
      tick.enter(entry({ raised: ['bad'] })),
      tick.enter(entry({ lane: 'A2', raised })),
      tick.enter(entry({ lane: 'A3' })),
    ])
    return transactions()
  }
  expect(await stepsWith(['silent'])).toBe(await stepsWith([]))
})

test('while the database is away no entry is tried by itself', async () => {
  const { tick, transactions } = recordingTick({ fail: true })
  const answers = await Promise.allSettled([tick.enter(entry()), tick.enter(entry()), tick.enter(entry())])
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(transactions()).toBe(2)
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
