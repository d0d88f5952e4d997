import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { sql } from '#database'
import { startSealer, type Sealer } from '../index.ts'
import { NOTICES, POSTER, SUPERVISOR, twoSites, type TwoSites } from '../../../testing/exchange/two-sites.ts'

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

test('messages of a stream arrive once each, in the order in which they were posted, and are answered', async () => {
  for (const body of ['first', 'second', 'third']) await sites.send(body)
  await sites.settleDown()
  expect(await sites.applied()).toEqual(['first', 'second', 'third'])
  expect(await sites.states()).toEqual(['accepted', 'accepted', 'accepted'])
  expect(await readdir(join(sites.folder, 'justice-customs'))).toEqual([])
})

test('a message of a transaction that rolls back never leaves, and its number is given to the next', async () => {
  const { justice } = sites
  await expect(
    justice.database.as(POSTER, async (tx) => {
      await justice.exchange.post(tx, { type: 'list', to: 'customs', body: { text: 'never' } })
      throw new Error('changed my mind')
    }),
  ).rejects.toThrow('changed my mind')
  await sites.send('only')
  await sites.settleDown()
  expect(await sites.applied()).toEqual(['only'])
  expect(await justice.query('select number from exchange.outbox')).toEqual([{ number: '1' }])
})

test('refused content is final, shown to its sender by row and field, and does not stop the stream', async () => {
  await sites.send('bad row')
  await sites.send('good')
  await sites.settleDown()
  expect(await sites.applied()).toEqual(['good'])
  expect(await sites.states()).toEqual(['refused', 'accepted'])
  const [row] = await sites.justice.query<{ faults: unknown }>(
    'select faults from exchange.outbox where number = 1',
  )
  expect(row?.faults).toEqual([{ code: 'date-of-birth-malformed', row: 3, field: 'date_of_birth' }])
})

test('a held list blocks neither a withdrawal nor the next list, and its settling sends a second receipt', async () => {
  const { customs } = sites
  const id = await sites.send('beyond the guard')
  await sites.send('paid a minute ago', 'withdrawal')
  await sites.settleDown()
  expect(await sites.applied()).toEqual(['paid a minute ago'])
  expect(await sites.states()).toEqual(['held'])

  const settled = await customs.database.as(SUPERVISOR, (tx) =>
    customs.exchange.settle(tx, id, { verdict: 'accepted' }),
  )
  expect(settled.ok).toBe(true)
  await sites.settleDown()
  expect(await sites.states()).toEqual(['accepted'])
  const receipts = await sites.justice.query('select verdict from exchange.receipts where message_id = $1', [
    id,
  ])
  expect(receipts.map((row) => (row as { verdict: string }).verdict).sort()).toEqual(['accepted', 'held'])
})

test('only a role that may settle settles a held message, and only once', async () => {
  const { customs } = sites
  const id = await sites.send('beyond the guard')
  await sites.settleDown()
  const settleAs = (role: 'customs_officer' | 'customs_supervisor') =>
    customs.database.as(role, (tx) => customs.exchange.settle(tx, id, { verdict: 'accepted' }))
  expect(await settleAs('customs_officer')).toMatchObject({ ok: false, error: { code: 'message-not-held' } })
  expect(await settleAs('customs_supervisor')).toMatchObject({ ok: true })
  expect(await settleAs('customs_supervisor')).toMatchObject({
    ok: false,
    error: { code: 'message-not-held' },
  })
})

test('when the room fails nothing is applied or answered, and the message is taken once it can be', async () => {
  const { customs } = sites
  await sites.send('fails once applied')
  await sites.send('paid', 'withdrawal')
  await sites.settleDown()
  expect(await sites.applied()).toEqual(['paid'])
  expect(await sites.states()).toEqual(['carried'])
  expect(customs.logged).toEqual(['broken-promise'])

  sites.clock.advance(60_000)
  const mended = customs.again({
    receivers: customs.options.receivers.map((receiver) => ({
      ...receiver,
      receive: async (tx, { header, body }) => {
        const { text } = JSON.parse(Buffer.from(body).toString()) as { readonly text: string }
        await sql`insert into sink.applied values
          (${header.id}, ${header.type}, ${header.sequence}, ${text})`.execute(tx)
        return { verdict: 'accepted' as const }
      },
    })),
  })
  await mended.drain()
  await sites.settleDown()
  expect(await sites.applied()).toEqual(['fails once applied', 'paid'])
  expect(await sites.states()).toEqual(['accepted'])
})

test('after an hour without a carrier everything arrives, in order', async () => {
  const { justice } = sites
  const away = () => Promise.reject(new Error('away'))
  const cut = justice.again({ carrier: { ...justice.options.carrier, put: away, list: away } })
  for (let minute = 0; minute < 60; minute += 10) {
    await sites.send(`at minute ${String(minute).padStart(2, '0')}`)
    await expect(cut.drain()).rejects.toThrow('away')
    sites.clock.advance(600_000)
  }
  expect(await sites.states()).toEqual(Array(6).fill('sealed'))
  await sites.settleDown()
  expect(await sites.applied()).toEqual(
    ['00', '10', '20', '30', '40', '50'].map((minute) => `at minute ${minute}`),
  )
  expect(await sites.states()).toEqual(Array(6).fill('accepted'))
})

test('no plaintext of a message is ever in a table or a file', async () => {
  const { justice } = sites
  await sites.send('canary-CANARY-canary')
  const tables = async () =>
    JSON.stringify(await justice.query('select o::text, encode(body, $1) from exchange.outbox o', ['escape']))
  expect(await tables()).not.toContain('CANARY')
  await justice.exchange.drain()
  expect(await tables()).not.toContain('CANARY')
  const [file] = await readdir(join(sites.folder, 'justice-customs'))
  expect(file).toMatch(/^justice-customs\.list\.000001\.[0-9a-f-]{36}\.pgp$/)
  const bytes = await justice.options.carrier.get({ from: 'justice', to: 'customs' }, file!)
  expect(Buffer.from(bytes).includes('CANARY')).toBe(false)
})

test('a body is kept, encrypted, until the answer and dropped with it', async () => {
  const { justice } = sites
  await sites.send('kept')
  await justice.exchange.drain()
  const kept = () => justice.query<{ kept: boolean }>('select body is not null as kept from exchange.outbox')
  expect(await kept()).toEqual([{ kept: true }])
  await sites.settleDown()
  expect(await kept()).toEqual([{ kept: false }])
})

test('the kept bodies of receipts are dropped when the other side has taken them', async () => {
  for (const body of ['first', 'second']) {
    await sites.send(body)
    await sites.settleDown()
  }
  const receipts = await sites.customs.query<{ state: string }>(
    `select state from exchange.outbox where type = 'receipt' order by number`,
  )
  expect(receipts.map(({ state }) => state)).toEqual(['accepted', 'carried'])
})

test('a started exchange carries and answers by itself within a second', async () => {
  await sites.justice.exchange.start()
  await sites.customs.exchange.start()
  await sites.send('by itself')
  sites.justice.exchange.nudge()
  await expect.poll(() => sites.states(), { timeout: 2_000, interval: 20 }).toEqual(['accepted'])
})

test('what the exchange takes stands in the activity log, notices excepted nowhere but at Customs', async () => {
  const { justice, customs } = sites
  await sites.send('bad row')
  await sites.send('good')
  await customs.database.as(NOTICES, (tx) =>
    customs.exchange.post(tx, { type: 'notice', to: 'justice', body: { text: 'silent' } }),
  )
  await sites.settleDown()
  const events = async (site: typeof justice) => {
    const rows = await site.query<{ event: string; type: string }>(
      `select event, details->>'type' as type from activity.records order by number`,
    )
    return rows.map(({ event, type }) => `${event} ${type}`)
  }
  expect(await events(customs)).toEqual(['message-refused list', 'message-accepted list'])
  expect(await events(justice)).toEqual(['message-accepted notice'])
})
