/** Justice and Customs with real databases and keys and a folder between them, for the tests of the exchange. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { activitySchema, declareActivityEvents } from '#activity'
import type { DatabaseRole, SiteName } from '#database'
import { randomId } from '#kernel'
import { fixedClock, testDatabase, type FixedClock, type TestDatabase } from '#testing'
import {
  createExchange,
  exchangeActivityEvents,
  exchangeSchema,
  folderCarrier,
  generateSiteKeys,
  type Exchange,
  type ExchangeOptions,
  type Sealer,
  type SiteKeys,
} from '#exchange'
import { openGate } from './open-gate.ts'
import { sinkReceivers } from './sink.ts'

export const START = '2026-03-02T09:00:00+13:00'
export const POSTER: DatabaseRole = 'justice_list_officer'
export const NOTICES: DatabaseRole = 'customs_disclosures'
export const TAKER: DatabaseRole = 'customs_alert_list'
export const SUPERVISOR: DatabaseRole = 'customs_supervisor'
const NOTICE_TAKER: DatabaseRole = 'justice_notices'

const ROLES: Readonly<Record<'justice' | 'customs', readonly DatabaseRole[]>> = {
  justice: [POSTER, NOTICE_TAKER],
  customs: [TAKER, NOTICES, SUPERVISOR, 'customs_officer'],
}

export const allowEverything = openGate('1')

export interface Site {
  readonly site: SiteName
  readonly database: TestDatabase
  readonly keys: SiteKeys
  readonly options: ExchangeOptions
  readonly exchange: Exchange
  /** Codes that were logged. */
  readonly logged: string[]
  /** Another exchange on the same database: after a restart, or with something changed. */
  again(changed?: Partial<ExchangeOptions>): Exchange
  query<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>
}

export interface TwoSites {
  readonly clock: FixedClock
  readonly folder: string
  readonly justice: Site
  readonly customs: Site
  /** Posts a list (or another type) that says the text, at Justice, and commits. */
  send(text: string, type?: string): Promise<string>
  /** Both sides, until nothing moves. */
  settleDown(): Promise<void>
  /** What Customs' room has applied, in order. */
  applied(): Promise<string[]>
  /** The state of everything of a type that Justice sent, in order. */
  states(type?: string): Promise<string[]>
  dispose(): Promise<void>
}

export async function twoSites(sealer: Sealer): Promise<TwoSites> {
  const clock = fixedClock(START)
  const folder = await mkdtemp(join(tmpdir(), 'landfall-mail-'))
  const at = new Date(Date.parse(START) - 86_400_000)
  const [justiceKeys, customsKeys] = await Promise.all([
    generateSiteKeys({ site: 'justice', at }),
    generateSiteKeys({ site: 'customs', at }),
  ])
  const started: Exchange[] = []
  const common = { clock, folder, started, sealer }
  const [justice, customs] = await Promise.all([
    openSite({ ...common, site: 'justice', keys: justiceKeys, peer: customsKeys }),
    openSite({ ...common, site: 'customs', keys: customsKeys, peer: justiceKeys }),
  ])

  async function settleDown(): Promise<void> {
    for (let round = 0; round < 3; round += 1) {
      await justice.exchange.drain()
      await customs.exchange.drain()
    }
    await justice.exchange.drain()
  }

  return {
    clock,
    folder,
    justice,
    customs,
    async send(text, type = 'list') {
      const posted = await justice.database.as(POSTER, (tx) =>
        justice.exchange.post(tx, { type, to: 'customs', body: { text } }),
      )
      if (!posted.ok) throw new Error(posted.error.code)
      return posted.value.id
    },
    settleDown,
    async applied() {
      const rows = await customs.query<{ body: string }>(
        'select body from sink.applied order by type, number',
      )
      return rows.map(({ body }) => body)
    },
    async states(type = 'list') {
      const rows = await justice.query<{ state: string }>(
        'select state from exchange.outbox where type = $1 order by number',
        [type],
      )
      return rows.map(({ state }) => state)
    },
    async dispose() {
      for (const exchange of started) await exchange.stop()
      await Promise.all([justice.database.dispose(), customs.database.dispose()])
      await rm(folder, { recursive: true, force: true })
    },
  }
}

interface OpenSite {
  readonly site: 'justice' | 'customs'
  readonly keys: SiteKeys
  readonly peer: SiteKeys
  readonly clock: FixedClock
  readonly folder: string
  readonly started: Exchange[]
  readonly sealer: Sealer
}

async function openSite({ site, keys, peer, clock, folder, started, sealer }: OpenSite): Promise<Site> {
  const database = await testDatabase({
    site,
    rooms: [activitySchema, exchangeSchema],
    roles: ROLES[site],
    poolSize: 6,
  })
  await declareActivityEvents(database, exchangeActivityEvents)
  await makeSink(database, site)
  const logged: string[] = []
  const note = ({ code }: Readonly<Record<string, string | number>>) => void logged.push(String(code))
  const options: ExchangeOptions = {
    site,
    database,
    keys,
    peers: [{ site: peer.site, publicKeys: [peer.publicKey] }],
    carrier: folderCarrier(folder),
    permitOut: allowEverything,
    permitIn: allowEverything,
    outgoing:
      site === 'justice'
        ? ['list', 'withdrawal'].map((type) => ({
            type,
            to: 'customs',
            postedBy: [POSTER],
            compartment: 'open',
          }))
        : [{ type: 'notice', to: 'justice', postedBy: [NOTICES], compartment: 'silent' }],
    receivers: sinkReceivers(site),
    clock,
    newId: randomId,
    atRestKey: randomBytes(32),
    log: { info: note, warn: note },
    sealer,
  }
  const again = (changed: Partial<ExchangeOptions> = {}) => {
    const exchange = createExchange({ ...options, ...changed })
    started.push(exchange)
    return exchange
  }
  const exchange = again()
  await exchange.prepare()
  return {
    site,
    database,
    keys,
    options,
    exchange,
    logged,
    again,
    query: (text, values) => asAdministrator(database, (client) => rowsOf(client, text, values)),
  }
}

/** The room that takes messages in these tests: it keeps what it applied. */
async function makeSink(database: TestDatabase, site: 'justice' | 'customs'): Promise<void> {
  const role = site === 'customs' ? TAKER : NOTICE_TAKER
  await asAdministrator(database, (client) =>
    client.query(`
      create schema sink;
      create table sink.applied (id uuid, type text, number int, body text);
      grant usage on schema sink to ${role};
      grant select, insert on sink.applied to ${role}`),
  )
}

async function asAdministrator<T>(
  database: TestDatabase,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: database.adminUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function rowsOf<Row>(client: pg.Client, text: string, values: unknown[] = []): Promise<Row[]> {
  const { rows } = await client.query(text, values)
  return rows as Row[]
}
