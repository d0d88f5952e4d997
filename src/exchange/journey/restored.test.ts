import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { startSealer, streamCheck, type Exchange, type Sealer } from '../index.ts'
import { putAside } from '../standing-store.ts'
import { olderCopy } from '../../../testing/exchange/older-copy.ts'
import {
  NOTICES,
  POSTER,
  SUPERVISOR,
  twoSites,
  type Site,
  type TwoSites,
} from '../../../testing/exchange/two-sites.ts'

let sealer: Sealer
let sites: TwoSites
let running: { justice: Exchange; customs: Exchange }

beforeAll(() => {
  sealer = startSealer()
})
afterAll(() => sealer.stop())

beforeEach(async () => {
  sites = await twoSites(sealer)
  running = { justice: sites.justice.exchange, customs: sites.customs.exchange }
})
afterEach(() => sites.dispose())

/** One message in every stream. */
async function sayEverywhere(text: string): Promise<void> {
  for (const type of ['list', 'withdrawal'])
    await sites.justice.database.as(POSTER, (tx) =>
      running.justice.post(tx, { type, to: 'customs', body: { text: `${type} ${text}` } }),
    )
  await sites.customs.database.as(NOTICES, (tx) =>
    running.customs.post(tx, { type: 'notice', to: 'justice', body: { text: `notice ${text}` } }),
  )
}

/** Within a minute. */
async function work(): Promise<void> {
  for (let round = 0; round < 8; round += 1) {
    await running.justice.drain()
    await running.customs.drain()
    sites.clock.advance(7_000)
  }
}

/** The site goes on with a database that has forgotten two messages of every stream. */
async function restore(site: Site): Promise<void> {
  await sayEverywhere('kept')
  await work()
  const older = await olderCopy(site.database)
  for (const text of ['forgotten one', 'forgotten two']) await sayEverywhere(text)
  await work()
  await older.putBack()
  running = { ...running, [site.site]: site.again() }
  await running[site.site as 'justice' | 'customs'].greet()
}

const taken = async (site: Site) => {
  const rows = await site.query<{ body: string }>('select body from sink.applied order by type, number')
  return rows.map(({ body }) => body)
}
const readiness = (site: Site) =>
  streamCheck({ database: site.database, clock: sites.clock }, site.options.outgoing).check()
const letGoOn = (site: Site, type: string, number: number) =>
  site.database.as(site.site === 'customs' ? SUPERVISOR : POSTER, (tx) =>
    putAside(tx, { direction: 'in', peer: site.site === 'customs' ? 'justice' : 'customs', type, number }),
  )

test(
  'Justice restored to two numbers back sends under the numbers that Customs awaits, and says at once what it has forgotten',
  { timeout: 120_000 },
  async () => {
    const { justice, customs } = sites
    await restore(justice)
    // Posted before Customs has said where it stands.
    await sayEverywhere('new')
    await work()
    expect(await taken(customs)).toEqual([
      ...['list kept', 'list forgotten one', 'list forgotten two', 'list new'],
      ...['withdrawal kept', 'withdrawal forgotten one', 'withdrawal forgotten two', 'withdrawal new'],
    ])
    expect(await sites.states()).toEqual(['accepted', 'accepted'])
    expect(await sites.states('withdrawal')).toEqual(['accepted', 'accepted'])
    expect(await readiness(justice)).toMatchObject({
      ok: false,
      facts: { 'notice from customs': expect.stringContaining('number 2') as string },
    })
    expect(justice.logged).toContain('stream-behind')
    // Customs tells of no silent stream, whatever happens to it.
    expect(await readiness(customs)).toEqual({ ok: true, facts: {} })

    expect(await letGoOn(justice, 'notice', 2)).toBe(true)
    sites.clock.advance(130_000)
    await work()
    await work()
    expect(await taken(justice)).toEqual(['notice kept', 'notice new'])
    expect(await readiness(justice)).toEqual({ ok: true, facts: {} })
  },
)

test(
  'Customs restored to two numbers back is told of by both ends, and two people let each stream go on',
  { timeout: 120_000 },
  async () => {
    const { justice, customs } = sites
    await restore(customs)
    await sayEverywhere('new')
    await work()
    expect(await taken(justice)).toEqual([
      ...['notice kept', 'notice forgotten one', 'notice forgotten two', 'notice new'],
    ])
    for (const site of [customs, justice]) {
      const direction = site === customs ? 'from justice' : 'to customs'
      expect(await readiness(site), site.site).toMatchObject({
        ok: false,
        facts: {
          [`list ${direction}`]: expect.any(String) as string,
          [`withdrawal ${direction}`]: expect.any(String) as string,
        },
      })
    }
    expect(await taken(customs)).toEqual(['list kept', 'withdrawal kept'])
    expect(await letGoOn(customs, 'list', 2)).toBe(true)
    expect(await letGoOn(customs, 'withdrawal', 2)).toBe(true)
    sites.clock.advance(130_000)
    await work()
    await work()
    expect(await taken(customs)).toEqual(['list kept', 'list new', 'withdrawal kept', 'withdrawal new'])
    for (const site of [customs, justice]) expect(await readiness(site)).toEqual({ ok: true, facts: {} })
  },
)

test(
  'after an ordinary restart nothing is renumbered and nothing stands still',
  { timeout: 60_000 },
  async () => {
    const { justice, customs } = sites
    await sayEverywhere('before')
    await work()
    running = { justice: justice.again(), customs: customs.again() }
    await running.justice.greet()
    await running.customs.greet()
    await sayEverywhere('after')
    await work()
    expect(await taken(customs)).toEqual([
      'list before',
      'list after',
      'withdrawal before',
      'withdrawal after',
    ])
    for (const site of [customs, justice]) expect(await readiness(site)).toEqual({ ok: true, facts: {} })
    expect([...justice.logged, ...customs.logged]).toEqual([])
  },
)
