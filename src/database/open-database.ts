/** A site's database as its rooms see it: one way in, always as a role. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { PostgresDialect } from 'kysely'
import pg from 'pg'
import { BrokenPromise } from '#kernel'
import { errorWithoutValues } from './error-without-values.ts'
import { soonAnnouncer } from './listening/announce-soon.ts'
import { openListener, type Listener } from './listening/open-listener.ts'
import { checkedRole, type DatabaseRole, type SiteName } from './sites.ts'
import { transactionOn, type Tx } from './transaction.ts'
import { valueTypes } from './value-types.ts'

export interface Database {
  readonly site: SiteName
  /**
   * One transaction that acts as the role: commits when work returns, rolls back when it throws. `settings` are seen by
   * policies and triggers as `current_setting('landfall.<key>')`. Inside `work` use `savepoint`, never `as` again.
   */
  as<T>(
    role: DatabaseRole,
    work: (tx: Tx) => Promise<T>,
    settings?: Readonly<Record<string, string>>,
  ): Promise<T>
  /**
   * Inside `work`: what the transaction commits is announced right after it, together with what others commit meanwhile.
   * For what comes by hundreds a second; all else says so in its own transaction (`announce`).
   */
  announceSoon(channel: string): void
  /** What other transactions announce, of whichever process. */
  readonly listener: Listener
  /** Told after each commit of this process, with the role that acted. Returns how to stop. */
  onCommit(told: (role: DatabaseRole) => void): () => void
  close(): Promise<void>
}

export interface OpenDatabaseOptions {
  readonly site: SiteName
  /** A PostgreSQL connection string; a Unix socket as `postgres://role@/name?host=/folder`. */
  readonly url: string
  readonly poolSize?: number
}

const WAIT_FOR_CONNECTION_MS = 15_000
const IDLE_IN_TRANSACTION_MS = 60_000

export function openDatabase({ site, url, poolSize = 10 }: OpenDatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    types: valueTypes,
    connectionTimeoutMillis: WAIT_FOR_CONNECTION_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    application_name: `landfall ${site}`,
  })
  // A resting connection that breaks is dropped by the pool; the next act opens another.
  pool.on('error', () => undefined)
  const dialect = new PostgresDialect({ pool })
  const current = new AsyncLocalStorage<OpenWork>()
  const listener = openListener({ site, url })
  const announcer = soonAnnouncer((channel) => pool.query('select pg_notify($1, $2)', [channel, '']))
  const followers = new Set<(role: DatabaseRole) => void>()

  async function as<T>(
    role: DatabaseRole,
    work: (tx: Tx) => Promise<T>,
    settings: Readonly<Record<string, string>> = {},
  ): Promise<T> {
    if (current.getStore()?.open === true) {
      throw new BrokenPromise('a transaction is open here: use savepoint(tx, work) instead of a second one')
    }
    const opening = openingStatement(checkedRole(site, role), settings)
    const client = await pool.connect()
    let broken: Error | undefined
    const noteBreak = (error: Error) => (broken = error)
    client.on('error', noteBreak)
    const { tx, end } = transactionOn(client, dialect)
    const state: OpenWork = { open: true, announced: new Set() }
    try {
      await client.query(opening)
      const result = await current.run(state, () => work(tx))
      end()
      await commit(client)
      followers.forEach((told) => told(role))
      announcer.committed(state.announced)
      return result
    } catch (error) {
      end()
      // When even that fails the connection is gone, and the server rolls back by itself.
      await client.query('rollback').catch((failure: unknown) => (broken ??= failure as Error))
      throw errorWithoutValues(error)
    } finally {
      state.open = false
      client.off('error', noteBreak)
      client.release(broken)
    }
  }

  return {
    site,
    as,
    announceSoon(channel) {
      const state = current.getStore()
      if (state?.open !== true) throw new BrokenPromise('nothing is announced outside a transaction')
      state.announced.add(channel)
    },
    listener,
    onCommit(told) {
      followers.add(told)
      return () => followers.delete(told)
    },
    async close() {
      await announcer.settled()
      await Promise.all([listener.close(), pool.end()])
    },
  }
}

interface OpenWork {
  open: boolean
  /** Channels, for after the commit. */
  readonly announced: Set<string>
}

/** Begin, role and settings travel together: one round trip. */
function openingStatement(role: DatabaseRole, settings: Readonly<Record<string, string>>): string {
  const parts = ['begin', `set local role ${pg.escapeIdentifier(role)}`]
  for (const [key, value] of Object.entries(settings)) {
    if (!/^[a-z_]+$/.test(key)) throw new BrokenPromise('a setting has a name of small letters')
    parts.push(`select set_config('landfall.${key}', ${pg.escapeLiteral(value)}, true)`)
  }
  return parts.join('; ')
}

/** PostgreSQL answers `commit` with ROLLBACK when a statement had failed and the work went on regardless. */
async function commit(client: pg.ClientBase): Promise<void> {
  const { command } = await client.query('commit')
  if (command !== 'COMMIT') {
    throw new BrokenPromise('a statement had failed, its error was swallowed, and nothing was stored')
  }
}
