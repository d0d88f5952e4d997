import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { migrate, sql } from '#database'
import { testDatabase } from '#testing'
import { askAsAdmin } from '../../../testing/ask-as-admin.ts'
import { rolesOf, schemasOf } from '../../../testing/open-sites.ts'
import { alertListSchema } from './store.ts'

/** The schema as the release before had it. */
async function earlierSchema(folder: string) {
  await cp(fileURLToPath(alertListSchema.migrations), folder, {
    recursive: true,
    filter: (file) => !/\/000[5-9]-[^/]+\.sql$/.test(file),
  })
  return { ...alertListSchema, migrations: pathToFileURL(`${folder}/`) }
}

test('what one person had released by the columns of before is a request that waits for a second', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'landfall-migrations-'))
  const schemas = schemasOf('customs')
  const roles = rolesOf('customs')
  const before = schemas.slice(0, schemas.indexOf(alertListSchema))
  const rooms = [...before, await earlierSchema(folder)]
  const database = await testDatabase({ site: 'customs', rooms, roles })
  try {
    await askAsAdmin(
      database,
      `insert into alert_list.versions (list_number, withdrawal_number, state, interception_entries,
         interception_added, interception_changed, interception_removed, created_at, valid_until, received_at)
       values (7, 0, 'held', 0, 0, 0, 0, now(), now(), now());
       insert into alert_list.held_lists (list_number, sealed_body, first_released_by, first_released_at)
       values (7, '\\x00', 'ruth', now() - interval '5 days')`,
    )
    await migrate({
      adminUrl: database.adminUrl,
      site: 'customs',
      rooms: [...before, alertListSchema],
      roles,
    })
    const { rows } = await database.as('customs_auditor', (tx) =>
      sql`select kind, subject_id, asked_by, state, expires_at > now() as stands
        from two_people.requests`.execute(tx),
    )
    expect(rows).toEqual([
      {
        kind: 'alert-list/release-held-list',
        ...{ subject_id: '7', asked_by: 'ruth', state: 'asked', stands: true },
      },
    ])
  } finally {
    await database.dispose()
    await rm(folder, { recursive: true })
  }
})
