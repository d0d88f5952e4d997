import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#database'
import { siteDatabase, type TestDatabase } from '#testing'
import { askAsAdmin } from '../../../testing/ask-as-admin.ts'
import { disposeSilentAlert } from './dispose-silent-alert.ts'

const SCREENING = { kind: 'process', id: 'screening', role: 'screening' } as const
const at = new Date('2026-11-21T09:30:00+13:00')
const [old, other] = [randomUUID(), randomUUID()]
let database: TestDatabase

beforeAll(async () => {
  database = await siteDatabase('customs')
  for (const id of [old, other])
    await database.as('customs_screening', async (tx) => {
      await sql`insert into silent.alerts (id, sealed) values (${id}, ${Buffer.from('sealed')})`.execute(tx)
    })
})
afterAll(() => database.dispose())

const dispose = (id: string) =>
  database.as('customs_screening', (tx) => disposeSilentAlert(tx, { at, actor: SCREENING }, id))

test('a silent alert ends in its own log, and the other one stays', async () => {
  expect(await dispose(old)).toBe(true)
  expect(await dispose(old)).toBe(false)
  const [counted] = await askAsAdmin(
    database,
    `select (select count(*)::integer from silent.alerts) as alerts,
       (select count(*)::integer from activity_silent.records) as silent,
       (select count(*)::integer from activity.records) as main`,
  )
  expect(counted).toEqual({ alerts: 1, silent: 1, main: 0 })
})
