import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dumpSchema, migrate, type RoomSchema } from '#database'
import { testDatabase, type TestDatabase } from '#testing'
import { travelNotes, travelRoles } from './test-rooms/index.ts'
import { withClient } from './with-client.ts'

let database: TestDatabase
let folder: string
let room: RoomSchema
beforeEach(async () => {
  database = await testDatabase({ site: 'customs' })
  folder = await mkdtemp(join(tmpdir(), 'landfall-migrations-'))
  room = { room: 'posts', schema: 'posts', migrations: pathToFileURL(folder) }
})
afterEach(async () => {
  await database.dispose()
  await rm(folder, { recursive: true })
})

const file = (name: string, text: string) => writeFile(join(folder, name), text)
const run = (rooms: readonly RoomSchema[] = [room], roles: readonly string[] = travelRoles) =>
  migrate({ adminUrl: database.adminUrl, site: 'customs', rooms, roles })

const rows = (query: string) =>
  withClient(database.adminUrl, async (admin) => (await admin.query<Record<string, unknown>>(query)).rows)

const FIRST = 'create schema posts; create table posts.posts (id int primary key);'

describe('a migration is refused', () => {
  it('when it was changed after it had been applied', async () => {
    await file('0001-posts-created.sql', FIRST)
    await run()
    await file('0001-posts-created.sql', `${FIRST} -- better`)
    await expect(run()).rejects.toThrow('posts/0001-posts-created.sql was changed after it had been applied')
  })

  it('when the database is newer than the program', async () => {
    await file('0001-posts-created.sql', FIRST)
    await file('0002-posts-named.sql', 'alter table posts.posts add name text;')
    await run()
    await rm(join(folder, '0002-posts-named.sql'))
    await expect(run()).rejects.toThrow('newer than this program')
  })

  it.each(['0002-posts-created.sql', '1-posts.sql', '0001-Posts.sql'])(
    'when its name is %s',
    async (name) => {
      await file(name, FIRST)
      await expect(run()).rejects.toThrow(`${name} stands where migration 1 is due`)
    },
  )

  it('when it fails half-way, and then nothing of it stays', async () => {
    await file('0001-posts-created.sql', `${FIRST} select 1 / 0;`)
    await expect(run()).rejects.toThrow('posts/0001-posts-created.sql: division by zero')
    expect(await rows(`select to_regnamespace('posts') as posts`)).toEqual([{ posts: null }])
    await file('0001-posts-created.sql', FIRST)
    expect((await run()).applied).toEqual(['posts/0001-posts-created.sql'])
  })

  it('when it ends its own transaction', async () => {
    await file('0001-posts-created.sql', `${FIRST} commit;`)
    await expect(run()).rejects.toThrow('ends its own transaction')
  })

  it('when it does not make the schema that the room says it owns', async () => {
    await file('0001-posts-created.sql', 'create schema letters;')
    await expect(run()).rejects.toThrow('do not create the schema posts')
  })

  it('when it does what only the administrator may', async () => {
    await file('0001-posts-created.sql', `${FIRST} create role customs_extra;`)
    await expect(run()).rejects.toThrow('permission denied to create role')
  })

  it('when a role is not of the site', async () => {
    await expect(run([], ['justice_register'])).rejects.toThrow('no database role of customs')
  })
})

describe('migrations', () => {
  it('are applied once, in order, by room', async () => {
    await file('0001-posts-created.sql', FIRST)
    const report = await run([travelNotes, room])
    expect(report.applied).toEqual([
      'travel-notes/0001-notes-created.sql',
      'travel-notes/0002-notes-counted.sql',
      'posts/0001-posts-created.sql',
    ])
    expect(await run([travelNotes, room])).toMatchObject({ applied: [], upToDate: 3 })
  })

  it('collide harmlessly when two processes start together', async () => {
    await file('0001-posts-created.sql', `${FIRST} select pg_sleep(0.2);`)
    const reports = await Promise.all([run(), run(), run()])
    expect(reports.flatMap((report) => report.applied)).toEqual(['posts/0001-posts-created.sql'])
  })

  it('run side by side in databases of one server', async () => {
    const others = await Promise.all([1, 2, 3].map(() => testDatabase({ site: 'customs' })))
    const newRoles = ['customs_night_shift', 'customs_day_shift']
    try {
      await Promise.all(
        others.map(({ adminUrl }) =>
          migrate({ adminUrl, site: 'customs', rooms: [travelNotes], roles: [...travelRoles, ...newRoles] }),
        ),
      )
      expect(await others[0]!.as('customs_night_shift', async () => 'at work')).toBe('at work')
    } finally {
      await Promise.all(others.map((other) => other.dispose()))
      await rows('drop role customs_night_shift; drop role customs_day_shift')
    }
  })

  it('let nobody in but the site’s own server', async () => {
    const grants = await rows(
      `select coalesce(r.rolname, 'public') as who from pg_database d
         cross join lateral aclexplode(d.datacl) a left join pg_roles r on r.oid = a.grantee
       where d.datname = current_database() and a.privilege_type = 'CONNECT' and a.grantee <> d.datdba`,
    )
    expect(grants).toEqual([{ who: 'customs_login' }])
    const privileges = `has_schema_privilege('customs_officer', 'public', 'usage') as used`
    expect(await rows(`select ${privileges}`)).toEqual([{ used: false }])
  })

  it('ask for a grant by name on a column that is added later', async () => {
    await file(
      '0001-posts-created.sql',
      `${FIRST} grant usage on schema posts to {{site}}_officer; grant select on posts.posts to {{site}}_officer;`,
    )
    await file('0002-posts-named.sql', 'alter table posts.posts add name text;')
    await run()
    const may = (column: string) =>
      `has_column_privilege('customs_officer', 'posts.posts', '${column}', 'select') as ${column}`
    expect(await rows(`select ${may('id')}, ${may('name')}`)).toEqual([{ id: true, name: false }])
  })
})

describe('the dumped schema', () => {
  it('is the same text for the same migrations, and names tables, policies, grants and functions', async () => {
    await run([travelNotes])
    const other = await testDatabase({ site: 'customs', rooms: [travelNotes], roles: travelRoles })
    const [one, two] = await Promise.all([dumpSchema(database.adminUrl), dumpSchema(other.adminUrl)])
    await other.dispose()
    expect(one).toBe(two)
    for (const line of [
      'create schema travel_notes;\ngrant usage on schema travel_notes to customs_officer;',
      'create table travel_notes.notes (\n  id bigint not null generated always as identity,',
      '  slip text,\n  constraint notes_pkey PRIMARY KEY (id),\n  constraint notes_slip_key UNIQUE (slip) DEFERRABLE',
      'CREATE INDEX notes_port_idx ON travel_notes.notes USING btree (port);',
      'alter table travel_notes.notes enable row level security;',
      'create policy by_port on travel_notes.notes for all to customs_officer using (',
      'grant select (id, words) on travel_notes.secrets to customs_supervisor;',
      'CREATE OR REPLACE FUNCTION travel_notes.count_of(wanted text)',
      'grant execute on function travel_notes.count_of(text) to customs_officer;',
    ]) {
      expect(one).toContain(line)
    }
  })
})
