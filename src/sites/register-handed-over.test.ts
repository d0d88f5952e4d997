import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate, sql, type RoomSchema } from '#database'
import { randomId } from '#kernel'
import { testDatabase, type TestDatabase } from '#testing'
import { declarationsOf } from '#rooms'
import { customsSite } from './customs.ts'

/** How many migrations each of these rooms had when the register was still the disclosures' own. */
const BEFORE: Readonly<Record<string, number>> = {
  exchange: 1,
  'customs/alerts': 1,
  'customs/alerts/silent': 1,
  'customs/disclosures': 2,
  'customs/interceptions': 2,
  'customs/results': 1,
}

let folder: string
let database: TestDatabase
const { schemas: rooms, databaseRoles: roles } = declarationsOf(customsSite)

async function asItWas(room: RoomSchema): Promise<RoomSchema> {
  const most = BEFORE[room.room]
  if (most === undefined) return room
  const from = fileURLToPath(room.migrations)
  const to = join(folder, room.room.replaceAll('/', '-'))
  const files = (await readdir(from)).sort().slice(0, most)
  for (const file of files) await cp(join(from, file), join(to, file))
  return { ...room, migrations: pathToFileURL(`${to}/`) }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'landfall-before-'))
  database = await testDatabase({ site: 'customs', rooms: await Promise.all(rooms.map(asItWas)), roles })
})
afterAll(async () => {
  await database.dispose()
  await rm(folder, { recursive: true })
})

test('what the disclosures had registered stands in the one register, and what was silent stays so', async () => {
  const [alert, entry, message, silent] = [randomId(), randomId(), randomId(), randomId()]
  const client = new pg.Client({ connectionString: database.adminUrl })
  await client.connect()
  await client.query(`
    insert into alerts.interception_alerts values ('${alert}', 'AB3D-K7XQ', '2016-06-30T09:00Z', 'AKL', 'A1', 'arrival',
      'NZ1', '2016-06-30T09:00Z', 'P-1', 9800, 'A', 30, 'code', 1, 0, 'customs-justice-fines', '2016', '1', '{}', '{}', '{}');
    insert into disclosures.register (id, alert_id, alert_reference, message_id, recipient, fields, legal_basis, agreement,
        agreement_version, disclosed_at)
      values ('${entry}', '${alert}', 'AB3D-K7XQ', '${message}', 'justice', '{full_name}', 's 280D(4)',
        'customs-justice-fines', '2016', '2016-06-30T09:00Z');
    insert into silent.disclosures values ('${silent}', '\\xabcd')`)

  await migrate({ adminUrl: database.adminUrl, site: 'customs', rooms, roles })

  const { rows } = await database.as('customs_auditor', (tx) =>
    sql`select * from exchange.disclosure_register`.execute(tx),
  )
  expect(rows).toEqual([
    {
      id: entry,
      disclosed_at: new Date('2016-06-30T09:00Z'),
      peer: 'justice',
      type: 'notice',
      agreement: 'customs-justice-fines',
      agreement_version: '2016',
      legal_basis: 's 280D(4)',
      fields: ['full_name'],
      people: 1,
      reference: 'AB3D-K7XQ',
    },
  ])
  const sealed = await client.query(
    `select id, sealed from exchange.disclosures where compartment = 'silent'`,
  )
  expect(sealed.rows).toEqual([{ id: silent, sealed: Buffer.from('abcd', 'hex') }])
  await client.end()
})
