import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '#database'
import { importExtract } from '#justice/extract'
import { fixedClock, sequentialIds, type TestDatabase } from '#testing'
import { anExtract, justiceDatabase, theOperator } from '../../../testing/justice.ts'
import { findPeople } from './find-people.ts'

const database: TestDatabase = await justiceDatabase()
afterAll(() => database.dispose())

beforeAll(async () => {
  const d = { database, clock: fixedClock('2026-11-21T09:30:00+13:00'), newId: sequentialIds() }
  const people = ['P-1,Raukawa,Tāne,1979-03-14,M', 'P-2,TAYLOR,JO ANNE,1981-00-00,X']
  await importExtract(d, anExtract({ people, full: true }), theOperator)
})

describe('the search', () => {
  const found = (search: string) => database.as('justice_contact_agent', (tx) => findPeople(tx, search))

  test('finds by the beginnings of names in any order, without accents, and by number', async () => {
    for (const search of ['tane rau', 'RAUKAWA', 'Tāne', 'p-1']) {
      expect((await found(search)).people.map(({ personProfileNumber }) => personProfileNumber)).toEqual([
        'P-1',
      ])
    }
    expect((await found('anne tay')).people).toHaveLength(1)
  })

  test('finds nobody for nothing, and reads signs as text', async () => {
    for (const search of ['', '  ', '%', '_', "' or 1=1 --"]) expect((await found(search)).people).toEqual([])
  })
})

describe('only the people of the register see it', () => {
  test.each(['justice_notices', 'justice_auditor', 'justice_access', 'justice_actor'] as const)(
    '%s is refused',
    async (role) => {
      await expect(database.as(role, (tx) => sql`select * from fines.people`.execute(tx))).rejects.toThrow(
        /permission denied/,
      )
    },
  )

  test('a list officer reads and changes nothing', async () => {
    await expect(
      database.as('justice_list_officer', (tx) => sql`delete from fines.debts`.execute(tx)),
    ).rejects.toThrow(/permission denied/)
  })
})
