import { inspect } from 'node:util'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase, retrying, savepoint, sql, type Tx } from '#database'
import { testDatabase, type TestDatabase } from '#testing'
import { travelNotes, travelRoles } from './test-rooms/index.ts'
import { withClient } from './with-client.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase({ site: 'customs', rooms: [travelNotes], roles: travelRoles })
})
afterAll(() => database.dispose())

const AKL = { port: 'AKL' }

async function value(tx: Tx, expression: string): Promise<unknown> {
  const { rows } = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(tx)
  return rows[0]?.value
}

const addNote = (tx: Tx, words: string) =>
  sql`insert into travel_notes.notes (port, words) values ('AKL', ${words})`.execute(tx)

const notesNamed = (words: string) =>
  database.as(
    'customs_officer',
    async (tx) => {
      const { rows } = await sql`select words from travel_notes.notes where words = ${words}`.execute(tx)
      return rows.length
    },
    AKL,
  )

describe('whom a transaction acts as', () => {
  it.each([
    'justice_register',
    'customs_',
    'customs_Officer',
    'customs_officer"; reset role; --',
    'postgres',
    '',
  ])('refuses %j, which is no role of the site', async (role) => {
    await expect(database.as(role as 'customs_officer', async () => 1)).rejects.toThrow(
      'no database role of customs',
    )
  })

  it('refuses a role that the site has but the server may not be', async () => {
    await expect(database.as('customs_owner', async () => 1)).rejects.toThrow('permission denied to set role')
  })

  it('gives the login nothing by itself, not even what all its roles may do', async () => {
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    await expect(client.query('select from travel_notes.notes')).rejects.toThrow('permission denied')
    await client.end()
  })

  it('keeps one role from what another may read', async () => {
    const reading = database.as('customs_officer', (tx) =>
      sql`select * from travel_notes.secrets`.execute(tx),
    )
    await expect(reading).rejects.toThrow('permission denied for table secrets')
  })

  it('forgets the role and the settings with the transaction', async () => {
    const one = openDatabase({ site: 'customs', url: database.url, poolSize: 1 })
    await one.as('customs_officer', (tx) => value(tx, '1'), AKL)
    const [role, port] = await one.as('customs_auditor', async (tx) => [
      await value(tx, 'current_user'),
      await value(tx, `current_setting('landfall.port', true)`),
    ])
    await one.close()
    expect([role, port]).toEqual(['customs_auditor', ''])
  })

  it('lets policies see the settings', async () => {
    await database.as('customs_officer', (tx) => addNote(tx, 'seen at Auckland'), AKL)
    expect(await notesNamed('seen at Auckland')).toBe(1)
    const elsewhere = await database.as(
      'customs_officer',
      (tx) => value(tx, '(select count(*) from travel_notes.notes)'),
      {
        port: 'WLG',
      },
    )
    expect(elsewhere).toBe(0)
  })

  it('takes a setting with a quote as it stands, and refuses an odd name', async () => {
    const port = `A'); reset role; select ('`
    expect(
      await database.as('customs_officer', (tx) => value(tx, `current_setting('landfall.port')`), { port }),
    ).toBe(port)
    await expect(database.as('customs_officer', async () => 1, { "a', 'b": '' })).rejects.toThrow(
      'small letters',
    )
  })
})

describe('what a transaction keeps', () => {
  it('stores nothing when the work throws', async () => {
    const act = database.as(
      'customs_officer',
      async (tx) => {
        await addNote(tx, 'thrown away')
        throw new Error('no')
      },
      AKL,
    )
    await expect(act).rejects.toThrow('no')
    expect(await notesNamed('thrown away')).toBe(0)
  })

  it('fails when an error of the database was swallowed, because nothing was stored', async () => {
    const act = database.as(
      'customs_officer',
      async (tx) => {
        await addNote(tx, 'swallowed')
        await sql`select 1 / 0`.execute(tx).catch(() => undefined)
      },
      AKL,
    )
    await expect(act).rejects.toThrow('nothing was stored')
    expect(await notesNamed('swallowed')).toBe(0)
  })

  it('refuses a statement that comes after the end', async () => {
    let late: Tx | undefined
    await database.as('customs_officer', async (tx) => {
      late = tx
    })
    await expect(addNote(late!, 'late')).rejects.toThrow('after its transaction had ended')
  })

  it('refuses a second transaction inside the first, and kysely’s own', async () => {
    await database.as('customs_officer', async (tx) => {
      await expect(database.as('customs_supervisor', async () => 1)).rejects.toThrow('savepoint')
      expect(() => tx.transaction()).toThrow('not supported')
    })
    expect(await database.as('customs_officer', async () => 'again')).toBe('again')
  })

  it('undoes a failed part alone', async () => {
    await database.as(
      'customs_officer',
      async (tx) => {
        await addNote(tx, 'first')
        await expect(
          savepoint(tx, async () => {
            await addNote(tx, 'failed part')
            await savepoint(tx, () => addNote(tx, 'part of the failed part'))
            await sql`select 1 / 0`.execute(tx)
          }),
        ).rejects.toThrow('22012')
        await savepoint(tx, () => addNote(tx, 'second part'))
      },
      AKL,
    )
    const kept = await Promise.all(
      ['first', 'failed part', 'part of the failed part', 'second part'].map(notesNamed),
    )
    expect(kept).toEqual([1, 0, 0, 1])
  })

  it('a part’s end does not end the whole, as an inner commit would', async () => {
    const act = database.as(
      'customs_officer',
      async (tx) => {
        await savepoint(tx, () => addNote(tx, 'part of a failed whole'))
        throw new Error('the whole fails')
      },
      AKL,
    )
    await expect(act).rejects.toThrow('the whole fails')
    expect(await notesNamed('part of a failed whole')).toBe(0)
  })
})

describe('how values arrive', () => {
  it.each([
    [`'1981-02-03'::date`, '1981-02-03'],
    [`array['1981-02-03'::date, null]`, ['1981-02-03', null]],
    ['9007199254740991::bigint', 9007199254740991],
    ['array[1::bigint, null]', [1, null]],
    ['1234.50::numeric', '1234.50'],
    [`'2026-11-21 09:30+13'::timestamptz`, new Date('2026-11-20T20:30:00Z')],
    [`'\\x00ff'::bytea`, Buffer.from([0, 255])],
    [`'{"a": [1]}'::jsonb`, { a: [1] }],
    ['null::date', null],
  ])('%s', async (expression, expected) => {
    expect(await database.as('customs_officer', (tx) => value(tx, expression))).toEqual(expected)
  })

  it('refuses a bigint that a number cannot hold', async () => {
    const act = database.as('customs_officer', (tx) => value(tx, '9007199254740993::bigint'))
    await expect(act).rejects.toThrow('too large to be exact')
    expect(await database.as('customs_officer', (tx) => value(tx, '1'))).toBe(1)
  })

  it('keeps the values out of errors', async () => {
    const wrong = (await database
      .as('customs_officer', (tx) => sql`select ${'Aroha Ngata'}::date`.execute(tx))
      .catch((error: unknown) => error)) as pg.DatabaseError
    const noting = (port: string, slips: readonly string[]) =>
      database
        .as(
          'customs_officer',
          async (tx) => {
            for (const slip of slips) {
              await sql`insert into travel_notes.notes (port, words, slip) values (${port}, 'a', ${slip})`.execute(
                tx,
              )
            }
          },
          { port },
        )
        .catch((error: unknown) => error) as Promise<pg.DatabaseError>
    const refused = await noting('akl', ['Aroha Ngata'])
    // This one is found out only when the transaction commits.
    const late = await noting('AKL', ['Aroha Ngata', 'Aroha Ngata'])
    expect([wrong.code, refused.code, refused.constraint]).toEqual(['22007', '23514', 'notes_port_check'])
    expect([late.code, late.constraint]).toEqual(['23505', 'notes_slip_key'])
    for (const error of [wrong, refused, late]) {
      expect(inspect(error)).not.toContain('Ngata')
    }
  })
})

describe('when the connection goes', () => {
  it('fails the act, and the next act works', async () => {
    const one = openDatabase({ site: 'customs', url: database.url, poolSize: 1 })
    const act = one.as(
      'customs_officer',
      async (tx) => {
        await addNote(tx, 'lost')
        await endBackend(await value(tx, 'pg_backend_pid()'))
        await addNote(tx, 'lost too')
      },
      AKL,
    )
    await expect(act).rejects.toThrow()
    expect(await one.as('customs_officer', (tx) => value(tx, '1'))).toBe(1)
    // While it rests in the pool, too.
    await endBackend(await one.as('customs_officer', (tx) => value(tx, 'pg_backend_pid()')))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await one.as('customs_officer', (tx) => value(tx, '1'))).toBe(1)
    await one.close()
    expect(await notesNamed('lost')).toBe(0)
  })

  const endBackend = (pid: unknown) =>
    withClient(database.adminUrl, (admin) => admin.query('select pg_terminate_backend($1, 1000)', [pid]))
})

describe('an act that had to give way', () => {
  it('is tried again after a deadlock', async () => {
    await database.as('customs_supervisor', (tx) =>
      sql`insert into travel_notes.secrets (words) values ('a'), ('b')`.execute(tx),
    )
    let tries = 0
    const both = (order: readonly number[]) =>
      retrying(() =>
        database.as('customs_supervisor', async (tx) => {
          tries += 1
          for (const id of order) {
            await sql`update travel_notes.secrets set words = 'c' where id = ${id}`.execute(tx)
            await sql`select pg_sleep(0.1)`.execute(tx)
          }
        }),
      )
    await Promise.all([both([1, 2]), both([2, 1])])
    expect(tries).toBe(3)
  })

  it('is not tried again after any other error', async () => {
    let tries = 0
    const act = retrying(() =>
      database.as('customs_officer', async (tx) => {
        tries += 1
        await value(tx, '1 / 0')
      }),
    )
    await expect(act).rejects.toThrow()
    expect(tries).toBe(1)
  })
})
