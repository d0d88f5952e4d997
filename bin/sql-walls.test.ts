/** The walls of SQL are proved on a small house, by breaking through each. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sqlFaults, type Laws } from './sql-walls.ts'

const HOUSE: Readonly<Record<string, string>> = {
  'src/customs/alerts/index.ts': '',
  'src/customs/alerts/migrations/0001-alerts-create.sql': `
    create schema alerts;
    create table alerts.raised (id uuid, "at" timestamptz);
    create view alerts.counted as select "at" from alerts.raised;
    create function alerts.raise(p_id uuid) returns void language sql as $$ insert into alerts.raised (id) values (p_id) $$;`,
  'src/customs/alerts/store.ts':
    'export const raise = (id: string) => sql`select alerts.raise(${id}) from alerts.raised`',
  'src/customs/cases/index.ts': '',
  'src/customs/cases/migrations/0001-cases-create.sql': `
    -- Who reads alerts.raised? Nobody.
    create schema cases;
    create table cases.opened (id uuid, note text default 'seen on the page alerts.html');`,
  'src/customs/cases/store.ts': `
    /** Never alerts.raised: alerts.counted is open. */
    export const counted = () => sql\`
      with alerts as (select id from cases.opened) -- not alerts.raised
      select alerts.id, extract(epoch from c.at) from alerts, alerts.counted c /* alerts.raise() */\``,
  'src/customs/cases/pages/case.ts':
    "export const page = { permission: 'alerts.view', words: 'Select a case from the list' }",
  'src/justice/cases/index.ts': '',
  'src/justice/cases/store.ts': '',
}

const LAWS: Laws = {
  openings: [
    {
      room: 'customs/alerts',
      relations: ['alerts.counted'],
      to: ['customs/cases'],
      because: 'they are counted',
    },
  ],
  frozenMigrations: [],
  sqlElsewhere: [],
  namesPutTogether: [],
}

let house: string

async function put(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(house, file)), { recursive: true })
    await writeFile(join(house, file), text)
  }
}

beforeEach(async () => {
  house = await mkdtemp('/tmp/landfall-sql-walls-')
  await put(HOUSE)
})
afterEach(() => rm(house, { recursive: true }))

it('lets pass what is the room’s own, what was opened to it, and what only looks like another room’s', async () => {
  expect(await sqlFaults(house, LAWS)).toEqual([])
})

const NOT_OPENED = (relation: string) =>
  `customs/cases names ${relation}, which customs/alerts has not opened to it`

/** Each violation with its file, and the fault that must be found there. */
const PLANTS: readonly (readonly [what: string, file: string, text: string, fault: string])[] = [
  ['a read', 'close-store.ts', 'sql`select id from alerts.raised`', `1: ${NOT_OPENED('alerts.raised')}`],
  [
    'a write',
    'close-store.ts',
    '\n\nsql`\n  delete from alerts.raised`',
    `4: ${NOT_OPENED('alerts.raised')}`,
  ],
  ['a call', 'close-store.ts', 'sql<Row>`select alerts.raise(${id})`', `1: ${NOT_OPENED('alerts.raise')}`],
  [
    'a call of what no migration creates',
    'close-store.ts',
    'sql`select alerts.lower(id)`',
    `1: ${NOT_OPENED('alerts.lower')}`,
  ],
  [
    'quoted names',
    'close-store.ts',
    'sql`select from "alerts" . "raised"`',
    `1: ${NOT_OPENED('alerts.raised')}`,
  ],
  [
    'a table by its name',
    'close-store.ts',
    "sql`select from ${sql.table('alerts.raised')}`",
    `1: ${NOT_OPENED('alerts.raised')}`,
  ],
  [
    'a name in two parts',
    'close-store.ts',
    "sql`select from ${sql.id('alerts', 'raised')}`",
    `1: ${NOT_OPENED('alerts.raised')}`,
  ],
  [
    'a name in a constant',
    'close-store.ts',
    "const TABLE = 'alerts.raised'",
    `1: ${NOT_OPENED('alerts.raised')}`,
  ],
  [
    'the query builder',
    'close-store.ts',
    "tx.selectFrom('alerts.raised').execute()",
    `1: ${NOT_OPENED('alerts.raised')}`,
  ],
  [
    'a name behind an alias of the same name',
    'close-store.ts',
    'sql`select from cases.opened alerts, alerts.raised`',
    `1: ${NOT_OPENED('alerts.raised')}`,
  ],
  [
    'a name that is put together',
    'close-store.ts',
    'sql`select from ${sql.table(`${schema}.raised`)}`',
    '1: a name is put together that nobody can check',
  ],
  [
    'a foreign key',
    'migrations/0002-a.sql',
    'create table cases.b (id uuid references alerts.raised);',
    `1: ${NOT_OPENED('alerts.raised')}`,
  ],
  [
    'a view',
    'migrations/0002-a.sql',
    '\ncreate view cases.b as select id from alerts.raised;',
    `2: ${NOT_OPENED('alerts.raised')}`,
  ],
  [
    'a function’s body',
    'migrations/0002-a.sql',
    'create function cases.b() returns uuid language sql as $$ select id from alerts.raised $$;',
    `1: ${NOT_OPENED('alerts.raised')}`,
  ],
  [
    'a statement put together',
    'migrations/0002-a.sql',
    "do $$ begin execute 'delete from alerts.raised'; end $$;",
    `1: ${NOT_OPENED('alerts.raised')}`,
  ],
  [
    'a grant of another room’s',
    'migrations/0002-a.sql',
    'grant usage on schema alerts to {{site}}_cases;',
    `1: ${NOT_OPENED('alerts')}`,
  ],
  [
    'a search path',
    'migrations/0002-a.sql',
    'create function cases.b() returns void set search_path = cases, alerts;',
    `1: ${NOT_OPENED('alerts')}`,
  ],
  [
    'a page’s own SQL',
    'pages/case.ts',
    '\nexport const get = (tx) => sql`select id from cases.opened`',
    '2: SQL stands outside a store',
  ],
  [
    'a page’s text of SQL',
    'pages/case.ts',
    "client.query('select id from cases.opened')",
    '1: SQL stands outside a store',
  ],
]

it.each(PLANTS)('finds %s', async (_what, file, text, fault) => {
  await put({ [`src/customs/cases/${file}`]: text })
  expect(await sqlFaults(house, LAWS)).toEqual([`src/customs/cases/${file}:${fault}`])
})

it('opens to a room what was opened to it, and to no other', async () => {
  await put({
    'src/justice/cases/store.ts': 'sql`select from alerts.counted`',
    'src/customs/alerts/count-store.ts': 'sql`select from cases.opened`',
  })
  expect(await sqlFaults(house, LAWS)).toEqual([
    'src/customs/alerts/count-store.ts:1: customs/alerts names cases.opened, which customs/cases has not opened to it',
    'src/justice/cases/store.ts:1: justice/cases names alerts.counted, which customs/alerts has not opened to it',
  ])
})

describe('an exception', () => {
  const migration = 'src/customs/cases/migrations/0002-a.sql'
  const excused = [{ files: [migration], because: 'it is frozen' }]

  it('excuses the file that it names', async () => {
    await put({ [migration]: 'alter table cases.opened add foreign key (id) references alerts.raised;' })
    expect(await sqlFaults(house, { ...LAWS, frozenMigrations: excused })).toEqual([])
  })

  it('and an opening that nothing needs are found', async () => {
    const unused = {
      room: 'customs/alerts',
      relations: ['alerts.raised'],
      to: ['customs/cases'],
      because: '',
    }
    const laws = { ...LAWS, openings: [...LAWS.openings, unused], frozenMigrations: excused }
    expect(await sqlFaults(house, laws)).toEqual([
      `${migration} is excused in vain`,
      'customs/alerts: alerts.raised to customs/cases: opened in vain',
    ])
  })
})
