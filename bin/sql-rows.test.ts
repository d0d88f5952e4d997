/** The rows of every store, and of a store that claims wrongly, are held against migrated databases. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import ts from 'typescript'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { siteDatabase, type TestDatabase } from '#testing'
import { SITE_NAMES } from '#database'
import { NOT_READ, NULL_NOWHERE_HERE } from './sql-rows/exceptions.ts'
import { checkRows, storesOf } from './sql-rows.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

const databases: TestDatabase[] = []
const clients = new Map<string, pg.Client>()

async function enter(name: string, database: TestDatabase): Promise<void> {
  databases.push(database)
  const client = new pg.Client({ connectionString: database.adminUrl })
  await client.connect()
  clients.set(name, client)
}

beforeAll(async () => {
  for (const site of SITE_NAMES) await enter(site, await siteDatabase(site))
})
afterAll(async () => {
  for (const client of clients.values()) await client.end()
  for (const database of databases) await database.dispose()
})

function clientFor(place: string): pg.Client {
  const [, folder = ''] = place.split('/')
  // Of the sites, the desk alone has mail and files.
  const site = folder === 'files' || folder === 'mail' ? 'desk' : folder
  const client = clients.get(site) ?? clients.get('customs')
  if (client === undefined) throw new Error('no database is open')
  return client
}

it('every row that a store claims is what PostgreSQL answers', { timeout: 120_000 }, async () => {
  const { checked, unread, faults } = await checkRows(storesOf(ROOT), ROOT, clientFor)
  console.log(`${checked} claims about rows were checked, ${unread.length} could not be read`)
  const excused = NULL_NOWHERE_HERE.flatMap(({ file, columns }) =>
    columns.map((column) => ({ file, says: `${column} may be null` })),
  )
  const excuses = (fault: string) =>
    excused.filter(({ file, says }) => fault.startsWith(`${file}:`) && fault.endsWith(`: ${says}`))
  expect(faults.filter((fault) => excuses(fault).length === 0)).toEqual([])
  expect(new Set(faults.flatMap(excuses)).size, 'no excuse is in vain').toBe(excused.length)
  expect([...new Set(unread.map(({ place }) => place.replace(/:\d+$/, '')))].sort()).toEqual(
    NOT_READ.map(({ file }) => file).sort(),
  )
})

/** A store of wrong claims that knows `sql` by its shape alone, so that nothing else has to be compiled. */
const WRONG = `
interface RawBuilder<Row> { toOperationNode(): Row }
declare const sql: {
  <Row>(text: TemplateStringsArray, ...values: unknown[]): RawBuilder<Row>
  raw(text: string): RawBuilder<unknown>
}
const columns = sql\`id, port\`
const sound = (at: Date) => sql<{ id: string; port: string }>\`
  select \${columns} from alerts.interception_alerts where alerted_at > \${at}\`
const misnamed = sql<{ id: string; gate: string }>\`select id, port from alerts.interception_alerts\`
const mistyped = sql<{ score: string; alerted_at: string }>\`select score, alerted_at from alerts.interception_alerts\`
const nullable = sql<{ outcome: string }>\`select outcome from interceptions.cases\`
const mayBeNull = sql<{ outcome: string | null }>\`select outcome from interceptions.cases\`
const refused = sql<{ id: string }>\`select id from alerts.nowhere\`
const unread = (parts: string) => sql<{ id: string }>\`select \${sql.raw(parts)} from alerts.interception_alerts\`
`

it('a claim that is wrong is found, and one that cannot be read is told', async () => {
  const house = await mkdtemp('/tmp/landfall-sql-rows-')
  try {
    await writeFile(join(house, 'store.ts'), WRONG)
    const program = ts.createProgram([join(house, 'store.ts')], {
      strict: true,
      types: [],
      target: ts.ScriptTarget.ES2023,
    })
    const { checked, unread, faults } = await checkRows(program, `${house}/`, clientFor)
    expect(checked).toBe(6)
    expect(faults).toEqual([
      'store.ts:10: port is answered, not claimed',
      'store.ts:10: gate is claimed, not answered',
      'store.ts:11: score is number, claimed string',
      'store.ts:11: alerted_at is Date, claimed string',
      'store.ts:12: outcome may be null',
      'store.ts:14: PostgreSQL refuses it: relation "alerts.nowhere" does not exist',
    ])
    expect(unread.map(({ place }) => place)).toEqual(['store.ts:15'])
  } finally {
    await rm(house, { recursive: true })
  }
})
