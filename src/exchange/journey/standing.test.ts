import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { DatabaseRole } from '#database'
import { startSealer, streamCheck, type Exchange, type Sealer } from '../index.ts'
import { putAside, standingStreams } from '../standing-store.ts'
import { standsTooLong } from '../standstill.ts'
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

beforeAll(() => {
  sealer = startSealer()
})
afterAll(() => sealer.stop())

beforeEach(async () => {
  sites = await twoSites(sealer)
})
afterEach(() => sites.dispose())

async function told(site: Site, role: DatabaseRole): Promise<string[]> {
  const streams = await site.database.as(role, (tx) => standingStreams(tx, role.endsWith('_exchange')))
  return streams
    .filter((stream) => standsTooLong(stream, sites.clock.now()))
    .map(({ direction, type, number, code }) => `${direction} ${type} ${number} ${code}`)
}

const readiness = (site: Site) =>
  streamCheck({ database: site.database, clock: sites.clock }, site.options.outgoing).check()

async function rounds(customs: Exchange, justice: Exchange, count: number): Promise<void> {
  for (let round = 0; round < count; round += 1) {
    await justice.drain()
    await customs.drain()
    await justice.drain()
    sites.clock.advance(5 * 60_000)
  }
}

test('a stream that moves is told of by nobody, nor one that has waited for less than its limit', async () => {
  await sites.send('fails once applied')
  await sites.settleDown()
  sites.clock.advance(60_000)
  expect(await told(sites.customs, SUPERVISOR)).toEqual([])
  expect(await readiness(sites.customs)).toEqual({ ok: true, facts: {} })
})

test('what its room cannot process is told of by both ends, and put aside by two people it holds up nothing', async () => {
  const { customs, justice } = sites
  await sites.send('fails once applied')
  await sites.send('behind it')
  await rounds(customs.exchange, justice.exchange, 5)
  expect(await told(customs, SUPERVISOR)).toEqual(['in list 1 message-not-processed'])
  expect(await told(justice, POSTER)).toEqual(['out list 1 message-unanswered'])
  expect(await readiness(customs)).toMatchObject({
    ok: false,
    facts: { 'list from justice': expect.any(String) as string },
  })
  expect(await readiness(justice)).toMatchObject({
    ok: false,
    facts: { 'list to customs': expect.any(String) as string },
  })

  const it = { direction: 'in', peer: 'justice', type: 'list', number: 1 } as const
  expect(await customs.database.as(SUPERVISOR, (tx) => putAside(tx, { ...it, number: 2 }))).toBe(false)
  expect(await customs.database.as(SUPERVISOR, (tx) => putAside(tx, it))).toBe(true)
  await rounds(customs.exchange, justice.exchange, 2)
  expect(await sites.applied()).toEqual(['behind it'])
  expect(await sites.states()).toEqual(['refused', 'accepted'])
  const [row] = await justice.query<{ faults: unknown }>(
    'select faults from exchange.outbox where number = 1',
  )
  expect(row?.faults).toEqual([{ code: 'message-put-aside' }])
  expect(await told(customs, SUPERVISOR)).toEqual([])
  expect(await readiness(justice)).toEqual({ ok: true, facts: {} })
})

test('what never arrives whole is put aside where it was sent, and what came after it follows', async () => {
  const { customs, justice } = sites
  const damaging = justice.again({
    carrier: {
      ...justice.options.carrier,
      put: (to, name, bytes) => justice.options.carrier.put(to, name, bytes.slice(0, -1)),
    },
  })
  await sites.send('first')
  for (let round = 0; round < 20 && (await sites.states())[0] !== 'undeliverable'; round += 1) {
    await damaging.drain()
    await customs.exchange.drain()
    await damaging.drain()
    sites.clock.advance(600_000)
  }
  await sites.send('second')
  expect(await told(justice, POSTER)).toEqual(['out list 1 message-truncated'])
  const it = { direction: 'out', peer: 'customs', type: 'list', number: 1 } as const
  expect(await justice.database.as(POSTER, (tx) => putAside(tx, it))).toBe(true)
  await sites.settleDown()
  expect(await sites.applied()).toEqual(['second'])
  expect(await sites.states()).toEqual(['refused', 'accepted'])
  expect(await told(justice, POSTER)).toEqual([])
})

test('a silent stream that stands still is told of at the other end alone', async () => {
  const { customs, justice } = sites
  const failing = justice.again({
    receivers: justice.options.receivers.map((one) => ({
      ...one,
      receive: () => Promise.reject(new Error('a broken room')),
    })),
  })
  await customs.database.as(NOTICES, (tx) =>
    customs.exchange.post(tx, { type: 'notice', to: 'justice', body: { text: 'x' } }),
  )
  await rounds(customs.exchange, failing, 6)
  expect(await readiness(justice)).toMatchObject({
    ok: false,
    facts: { 'notice from customs': expect.any(String) as string },
  })
  expect(await readiness(customs)).toEqual({ ok: true, facts: {} })
  expect(await told(customs, SUPERVISOR)).toEqual([])
  expect(await told(customs, 'customs_exchange')).toEqual(['out notice 1 message-unanswered'])
  const it = { direction: 'out', peer: 'justice', type: 'notice', number: 1 } as const
  expect(await customs.database.as(SUPERVISOR, (tx) => putAside(tx, it))).toBe(false)
  expect(await readdir(join(sites.folder, 'customs-justice'))).toHaveLength(1)
})

test('only those who may put aside do', async () => {
  const it = { direction: 'in', peer: 'justice', type: 'list', number: 1 } as const
  await expect(sites.customs.database.as('customs_officer', (tx) => putAside(tx, it))).rejects.toThrow(
    'permission denied',
  )
})
