import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql, textArray } from '#database'
import { testDatabase, type TestDatabase } from '#testing'

let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase({ site: 'justice', rooms: [] })
})
afterAll(() => database.dispose())

async function readBack(values: readonly string[]): Promise<readonly string[]> {
  const { rows } = await database.as('justice_operator', (tx) =>
    sql<{ value: string }>`select value from unnest(${textArray(values)}::text[]) as given(value)`.execute(
      tx,
    ),
  )
  return rows.map(({ value }) => value)
}

test('every text comes back as it was, whatever stands in it', async () => {
  const values = [
    'Whakaruruhau',
    '',
    ' ',
    'O"Brien',
    'a\\b',
    '\\"',
    '{1,2}',
    'NULL',
    'a,b',
    'Tāne\n𐐷',
    '\t',
    "d'Arc",
  ]
  expect(await readBack(values)).toEqual(values)
})

test('no values are an empty list', async () => {
  expect(await readBack([])).toEqual([])
})

test('numbers and truths are read as such', async () => {
  const { rows } = await database.as('justice_operator', (tx) =>
    sql`select * from unnest(${textArray([1, 900_719_925_474_099])}::bigint[], ${textArray([true, false])}::boolean[])
      as given(cents, imposed)`.execute(tx),
  )
  expect(rows).toEqual([
    { cents: 1, imposed: true },
    { cents: 900_719_925_474_099, imposed: false },
  ])
})
