import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { sql } from '#database'
import { readFileName } from '../file-name.ts'
import { startSealer, type ExchangeOptions, type Sealer } from '../index.ts'
import { twoSites, type TwoSites } from '../../../testing/exchange/two-sites.ts'

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

const filesTo = (site: 'customs' | 'justice') => {
  const from = site === 'customs' ? 'justice' : 'customs'
  return readdir(join(sites.folder, `${from}-${site}`)).catch(() => [] as string[])
}
const numbered = (count: number) => Array.from({ length: count }, (_, index) => `message ${index + 1}`)

async function sendAll(count: number): Promise<void> {
  for (const text of numbered(count)) await sites.send(text)
}

/** What is put on the carrier, in the order in which it is put. */
function watched({ carrier }: ExchangeOptions) {
  const put: string[] = []
  return {
    put,
    carrier: {
      ...carrier,
      async put(...given: Parameters<typeof carrier.put>) {
        await carrier.put(...given)
        put.push(given[1])
      },
    },
  }
}

test('messages that wait together travel together, in order, and each is answered', async () => {
  await sendAll(120)
  await sites.justice.exchange.drain()
  const files = (await filesTo('customs')).map((file) => readFileName(file))
  expect(files.map((name) => [name?.sequence, name?.until])).toEqual([
    [1, 50],
    [51, 100],
    [101, 120],
  ])
  await sites.settleDown()
  expect(await sites.applied()).toEqual(numbered(120))
  expect(new Set(await sites.states())).toEqual(new Set(['accepted']))
})

test('a withdrawal behind a backlog leaves before the second file of the backlog', async () => {
  const { justice } = sites
  await sendAll(300)
  await sites.send('paid', 'withdrawal')
  const { put, carrier } = watched(justice.options)
  await justice.again({ carrier }).drain()
  const types = put.map((file) => readFileName(file)?.type)
  expect(types.indexOf('withdrawal')).toBeLessThan(2)
  expect(types.filter((type) => type === 'list')).toHaveLength(6)
})

test('the first file is carried long before the last message is sealed', async () => {
  const { justice } = sites
  await sendAll(300)
  const steps: string[] = []
  await justice.again({ reached: (step) => void steps.push(step) }).drain()
  expect(steps.indexOf('file-carried')).toBeLessThan(steps.lastIndexOf('message-sealed'))
})

test('what merely waits in the mailbox is not put again, however long', async () => {
  const { justice } = sites
  await sendAll(60)
  await justice.exchange.drain()
  const { put, carrier } = watched(justice.options)
  const later = justice.again({ carrier })
  for (let time = 0; time < 5; time += 1) {
    sites.clock.advance(3 * 60_000)
    await later.drain()
  }
  expect(put).toEqual([])
  await sites.settleDown()
  expect(await sites.applied()).toEqual(numbered(60))
})

test('a file that is gone unanswered is put again, what lies behind it is not, and no message is answered twice', async () => {
  const { justice, customs } = sites
  await sendAll(60)
  await justice.exchange.drain()
  const [first] = (await filesTo('customs')).sort()
  await rm(join(sites.folder, 'justice-customs', first!))
  const { put, carrier } = watched(justice.options)
  sites.clock.advance(3 * 60_000)
  await justice.again({ carrier }).drain()
  expect(put).toHaveLength(1)
  await sites.settleDown()
  expect(await sites.applied()).toEqual(numbered(60))
  const [answers] = await customs.query<{ count: number; distinct: number }>(
    'select count(*)::int, count(distinct answers)::int as distinct from exchange.outbox',
  )
  expect(answers).toEqual({ count: 60, distinct: 60 })
})

test('what is answered by a file that lies unread is not put again, however long', async () => {
  const { justice, customs } = sites
  await sendAll(5)
  await justice.exchange.drain()
  await customs.exchange.drain()
  sites.clock.advance(24 * 60 * 60_000)
  const { put, carrier } = watched(justice.options)
  await justice.again({ carrier }).drain()
  expect(put.map((file) => readFileName(file)?.type)).not.toContain('list')
  expect(await sites.states()).toEqual(Array(5).fill('accepted'))
})

test('of a file that was taken in part the rest is taken, and nothing twice', async () => {
  const { justice, customs } = sites
  await sendAll(5)
  await justice.exchange.drain()
  let opened = 0
  const failing = customs.again({
    reached: (step) => {
      if (step === 'room-answered' && (opened += 1) === 3) throw new Error('stopped')
    },
  })
  await failing.drain()
  expect(await sites.applied()).toEqual(numbered(2))
  sites.clock.advance(60_000)
  await sites.settleDown()
  expect(await sites.applied()).toEqual(numbered(5))
  expect(await customs.query('select from exchange.outbox')).toHaveLength(5)
})

test('of many the unstorable ones alone are refused, wherever they stand', async () => {
  const odd = [1, 2, 17, 40]
  for (const [index, text] of numbered(40).entries())
    await sites.send(odd.includes(index + 1) ? `${text} \u0000` : text)
  await sites.settleDown()
  const states = await sites.states()
  expect(states.flatMap((state, index) => (state === 'refused' ? [index + 1] : []))).toEqual(odd)
  expect(await sites.applied()).toEqual(numbered(40).filter((_, index) => !odd.includes(index + 1)))
})

test('answers that came together are settled in one transaction', async () => {
  await sendAll(50)
  await sites.settleDown()
  const [taken] = await sites.justice.query<{ count: number; transactions: number }>(
    'select count(*)::int, count(distinct xmin::text)::int as transactions from exchange.receipts',
  )
  expect(taken).toEqual({ count: 50, transactions: 1 })
})

test('what takes its room long is committed before the rest of its file', async () => {
  const { justice, customs } = sites
  await sendAll(6)
  await justice.exchange.drain()
  const slowly = customs.options.receivers.map((receiver) => ({
    ...receiver,
    async receive(...given: Parameters<typeof receiver.receive>) {
      await sql`select pg_sleep(0.06)`.execute(given[0])
      return receiver.receive(...given)
    },
  }))
  await customs.again({ receivers: slowly }).drain()
  const [taken] = await customs.query<{ count: number; transactions: number }>(
    'select count(*)::int, count(distinct xmin::text)::int as transactions from sink.applied',
  )
  expect(taken?.count).toBe(6)
  expect(taken?.transactions).toBeGreaterThanOrEqual(3)
})

test('text that the database cannot hold is refused by name, and the messages around it are taken', async () => {
  for (const text of ['before', 'nothing \u0000 ends here', 'after']) await sites.send(text)
  await sites.settleDown()
  expect(await sites.applied()).toEqual(['before', 'after'])
  expect(await sites.states()).toEqual(['accepted', 'refused', 'accepted'])
  const [refused] = await sites.justice.query<{ faults: unknown }>(
    'select faults from exchange.outbox where number = 2',
  )
  expect(refused?.faults).toEqual([{ code: 'message-not-storable' }])
})

test('a header that no database could hold is not taken, and is answered', async () => {
  const { justice } = sites
  const permitOut: ExchangeOptions['permitOut'] = (message, at) => {
    const permitted = justice.options.permitOut(message, at)
    return permitted.ok ? { ok: true, value: { ...permitted.value, agreement: 'é' } } : permitted
  }
  const odd = justice.again({ permitOut })
  await justice.database.as('justice_list_officer', (tx) =>
    odd.post(tx, { type: 'list', to: 'customs', body: { text: 'x' } }),
  )
  await sites.settleDown()
  expect(sites.customs.logged).toContain('message-header-malformed')
  expect(await sites.applied()).toEqual([])
})

test('nothing waiting is found without reading what was sent before', async () => {
  const { justice } = sites
  await justice.query(
    `insert into exchange.outbox (id, compartment, peer, type, number, agreement, agreement_version, created_at, state,
       plaintext_hash, settled_at)
     select gen_random_uuid(), 'open', 'customs', 'list', n, 'a', '1', now(), 'accepted', '', now()
     from generate_series(1, 20000) n`,
  )
  await justice.query(`update exchange.outgoing_streams set last_number = 20000 where type = 'list'`)
  await justice.query('analyze exchange.outbox')
  const plan = await justice.query<{ 'QUERY PLAN': string }>(
    `explain select next.id from exchange.outgoing_streams s cross join lateral (
       select o.id from exchange.outbox o
       where o.compartment = s.compartment and o.peer = s.peer and o.type = s.type
         and o.state in ('posted', 'sealed', 'undeliverable')
       order by o.number limit 100) as next`,
  )
  expect(plan.map((row) => row['QUERY PLAN']).join('\n')).not.toMatch(/Seq Scan on outbox_open/)
})
