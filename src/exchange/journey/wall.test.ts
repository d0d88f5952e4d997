import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql, type DatabaseRole, type Tx } from '#database'
import { startSealer, type Sealer } from '../index.ts'
import {
  NOTICES,
  POSTER,
  SUPERVISOR,
  TAKER,
  twoSites,
  type TwoSites,
} from '../../../testing/exchange/two-sites.ts'

let sealer: Sealer
let sites: TwoSites

/** Everybody who signs in at Customs, and the roles behind their pages. */
const STAFF: readonly DatabaseRole[] = [
  'customs_officer',
  SUPERVISOR,
  TAKER,
  'customs_auditor',
  'customs_privacy_officer',
  'customs_operator',
  'customs_access',
  'customs_jobs',
]

const REGISTER_READERS: readonly DatabaseRole[] = [SUPERVISOR, 'customs_auditor', 'customs_privacy_officer']

beforeAll(async () => {
  sealer = startSealer()
  sites = await twoSites(sealer)
  for (let notice = 0; notice < 7; notice += 1) await postNotice()
  await sites.send('a list')
  await sites.settleDown()
})
afterAll(async () => {
  await sites.dispose()
  await sealer.stop()
})

function postNotice() {
  const { exchange, database } = sites.customs
  return database.as(NOTICES, (tx) => exchange.post(tx, { type: 'notice', to: 'justice', body: {} }))
}

const asStaff = <T>(role: DatabaseRole, work: (tx: Tx) => Promise<T>) => sites.customs.database.as(role, work)

test('no staff role reads a table of the exchange, sealed or not', async () => {
  const tables = await sites.customs.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'exchange'::regnamespace and relkind in ('r', 'p', 'v')`,
  )
  expect(tables.length).toBeGreaterThan(12)
  for (const role of STAFF) {
    const opened = REGISTER_READERS.includes(role)
      ? ['open_streams', 'open_standing_streams', 'disclosure_register']
      : ['open_streams', 'open_standing_streams']
    for (const { name } of tables.filter((table) => !opened.includes(table.name))) {
      const read = asStaff(role, (tx) => sql`select from ${sql.table(`exchange.${name}`)}`.execute(tx))
      await expect(read, `${role} reads ${name}`).rejects.toThrow('permission denied')
    }
  }
})

test('no staff role takes a number of a stream that it does not post to, nor learns where one stands', async () => {
  for (const role of STAFF) {
    await expect(
      asStaff(role, (tx) => sites.customs.exchange.post(tx, { type: 'notice', to: 'justice', body: {} })),
    ).rejects.toThrow('this role posts no such message')
    for (const type of ['receipt', 'notice']) {
      const peek = (tx: Tx) => sql`select * from exchange.begin_receiving('justice', ${type}, 1)`.execute(tx)
      await expect(asStaff(role, peek)).rejects.toThrow('this role takes no such message')
    }
    const receipt = (tx: Tx) =>
      sql`select exchange.post_receipt(gen_random_uuid(), 'justice', now(), ''::bytea, gen_random_uuid())`.execute(
        tx,
      )
    await expect(asStaff(role, receipt)).rejects.toThrow('permission denied')
  }
})

test('a stream that does not exist and one that is not yours are refused alike', async () => {
  const refusal = (type: string) =>
    asStaff('customs_officer', (tx) =>
      sql`select exchange.post_message(gen_random_uuid(), 'justice', ${type}, '', '', now(), ''::bytea, null, null,
        null, null, null, null, null)`.execute(tx),
    ).catch((error: unknown) => (error as Error).message)
  expect(await refusal('notice')).toBe(await refusal('unheard-of'))
})

test('even the role that posts notices is not told their numbers', async () => {
  const posted = await postNotice()
  expect(posted).toMatchObject({ ok: true, value: { sequence: undefined } })
})

test('the poster of an open stream is told its number', async () => {
  const { exchange, database } = sites.justice
  const posted = await database.as(POSTER, (tx) =>
    exchange.post(tx, { type: 'list', to: 'customs', body: {} }),
  )
  expect(posted).toMatchObject({ ok: true, value: { sequence: 2 } })
})

test('what staff may see of the exchange is the same, plan and all, however many notices there are', async () => {
  const seen = (role: DatabaseRole) =>
    asStaff(role, async (tx) => {
      const { rows: plan } = await sql<{ 'QUERY PLAN': string }>`
        explain (analyze, timing off, summary off, buffers off) select * from exchange.open_streams`.execute(
        tx,
      )
      return { status: await sites.customs.exchange.status(tx), plan: plan.map((row) => row['QUERY PLAN']) }
    })
  const before = await seen('customs_officer')
  expect(before.status.map(({ direction, type }) => `${direction} ${type}`)).toEqual([
    'in list',
    'in withdrawal',
  ])
  for (let notice = 0; notice < 20; notice += 1) await postNotice()
  await sites.customs.exchange.drain()
  expect(await seen('customs_officer')).toEqual(before)
})

test('the exchange itself sees every stream, and nobody else asks for that', async () => {
  const everything = (role: DatabaseRole) =>
    asStaff(role, (tx) => sites.customs.exchange.status(tx, { everything: true }))
  const streams = await everything('customs_exchange')
  expect(streams.map(({ direction, type }) => `${direction} ${type}`)).toEqual([
    'in list',
    'in receipt',
    'in withdrawal',
    'out notice',
    'out receipt',
  ])
  await expect(everything('customs_officer')).rejects.toThrow('permission denied')
})

test('a silent stream cannot be declared open again', async () => {
  const { customs } = sites
  const slip = customs.again({
    outgoing: customs.options.outgoing.map((stream) => ({ ...stream, compartment: 'open' as const })),
  })
  await expect(slip.prepare()).rejects.toThrow('keeps the compartment')
})

test('nothing that is logged tells of notices', async () => {
  expect(sites.customs.logged).toEqual([])
})
