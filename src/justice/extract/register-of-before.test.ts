import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate, sql } from '#database'
import { actsOn, actsRoom } from '#justice/acts'
import { findPeople, registerRoom } from '#justice/register'
import { testDatabase, type TestDatabase } from '#testing'
import { rolesOf } from '../../../testing/open-sites.ts'
import { changesOf, extractSchema, recentImports } from './store.ts'

const IMPORT = '00000000-0000-4000-8000-000000000001'
const ACT = '00000000-0000-4000-8000-000000000002'

/** The register, its imports and its acts in one schema, as they stood before each had its own. */
const OF_BEFORE = [
  `insert into fines.people (person_profile_number, family_name, given_names, date_of_birth, gender, search_text,
    fingerprint, entered_at, changed_at) values ('P-1', 'Raukawa', 'Tane', '1979-03-14', 'M', ' raukawa tane', '',
    now(), now())`,
  `insert into fines.imports (import_id, imported_at, actor_kind, actor_id, full_extract, outcome, people_rows, debt_rows,
    warrant_rows, people_added, people_changed, people_unchanged, people_left, people_held_back, refused_rows)
    values ('${IMPORT}', now(), 'operator', 'a', false, 'applied', 1, 0, 0, 0, 1, 0, 0, 0, 0)`,
  `insert into fines.changes values ('${IMPORT}', 'P-1', 'changed', now())`,
  `insert into fines.acts (act_id, person_profile_number, act, acted_at, actor_kind, actor_id, case_reference,
    receipt_number, fines_cents, reparation_cents, debt_ids, warrant_ids)
    values ('${ACT}', 'P-1', 'payment', now(), 'person', 'a', 'KX-4', 'R-1', 100, 0, '{D-1}', '{}')`,
]

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase({ site: 'justice', roles: rolesOf('justice'), rooms: registerRoom.schemas })
  await database.as('justice_register', async (tx) => {
    for (const statement of OF_BEFORE) await sql.raw(statement).execute(tx)
  })
  const rooms = [...registerRoom.schemas, extractSchema, ...actsRoom.schemas]
  await migrate({ adminUrl: database.adminUrl, site: 'justice', roles: rolesOf('justice'), rooms })
})
afterAll(() => database.dispose())

test('a register of before goes on with its people, imports and acts', async () => {
  await database.as('justice_list_officer', async (tx) => {
    expect((await findPeople(tx, 'raukawa')).people).toHaveLength(1)
    expect(await recentImports(tx, 10)).toMatchObject([{ importId: IMPORT, people: { changed: 1 } }])
    expect(await changesOf(tx, 'P-1')).toMatchObject([{ importId: IMPORT, change: 'changed' }])
    expect(await actsOn(tx, 'P-1')).toMatchObject([{ actId: ACT, receiptNumber: 'R-1' }])
  })
})

test('who may read an act in its new place may not by the name of before', async () => {
  await expect(
    database.as('justice_list_officer', (tx) => sql`select act from fines.acts`.execute(tx)),
  ).rejects.toThrow(/permission denied/)
})
