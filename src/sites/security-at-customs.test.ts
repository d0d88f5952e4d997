/** The watch over security at Customs sees nothing of the silent compartment, and so can neither count nor tell of it. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { subjectsOf } from '#database'
import { declarationsOf } from '#rooms'
import { siteDatabase, type TestDatabase } from '#testing'
import { askAsAdmin } from '../../testing/ask-as-admin.ts'
import { SITES } from './sites.ts'

let customs: TestDatabase
beforeAll(async () => {
  customs = await siteDatabase('customs')
})
afterAll(() => customs.dispose())

const sealedTables = (): readonly string[] =>
  declarationsOf(SITES.customs).dataMaps.flatMap(({ tables }) =>
    Object.entries(tables).flatMap(([name, table]) => (table.whose === 'sealed' ? [name] : [])),
  )

it.each(['customs_detection', 'customs_security_officer'])('%s reads no sealed table', async (role) => {
  expect(sealedTables().length).toBeGreaterThan(3)
  const readable = await askAsAdmin<{ name: string }>(
    customs,
    `select name from unnest(array['${sealedTables().join("','")}']) as sealed (name)
     where has_any_column_privilege('${role}', name, 'select')`,
  )
  expect(readable).toEqual([])
})

it('what it follows of the log is the common chain, in which nothing silent is', async () => {
  const silent = declarationsOf(SITES.customs).silentActivityEvents.map(({ event }) => event)
  const common = await askAsAdmin<{ event: string }>(customs, 'select event from activity.events')
  expect(silent.filter((event) => common.some((one) => one.event === event))).toEqual([])
})

it('whose it says an incident is, is nobody who crosses the border', () => {
  const maps = declarationsOf(SITES.customs).dataMaps.filter(({ room }) => room === 'detection')
  const kinds = maps.flatMap(({ tables }) => Object.values(tables)).flatMap(subjectsOf)
  expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(['staff-member']))
})
