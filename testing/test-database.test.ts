import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#database'
import { testDatabase, type TestDatabase } from '#testing'

describe('a test database', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await testDatabase({ site: 'customs', roles: ['customs_officer'] })
  })
  afterAll(() => database.dispose())

  it('acts as the role that was asked for', async () => {
    const role = await database.as('customs_officer', async (tx) => {
      const { rows } = await sql<{ role: string }>`select current_user as role`.execute(tx)
      return rows[0]?.role
    })
    expect(role).toBe('customs_officer')
  })
})
