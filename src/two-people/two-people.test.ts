import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { activityLogEvents, activitySchema, declareActivityEvents, recordActivity } from '#activity'
import type { DatabaseRole, Tx } from '#database'
import { sql } from '#database'
import { err, fault, ok, randomId } from '#kernel'
import { fixedClock, testDatabase, type TestDatabase } from '#testing'
import { twoPeopleActivityEvents } from './activity-events.ts'
import { agree, decline, withdraw } from './answer.ts'
import { ask } from './ask.ts'
import { declareRequestKinds } from './declare-kinds.ts'
import { expire } from './expire.ts'
import { openRequestAbout, openRequests } from './open-requests.ts'
import type { RequestKind } from './request-kind.ts'
import type { OpenRequest, TwoPeopleAct } from './request.ts'
import { twoPeopleSchema } from './two-people-schema.ts'

const clock = fixedClock('2026-11-21T09:00:00+13:00')
const HOUR = 3_600_000
const done: string[] = []

const kind = {
  name: 'drawer/open-drawer',
  sentence: 'A drawer is opened.',
  askedWith: 'activity.view',
  decidedWith: 'activity.view',
  standsForHours: 24,
  async agreed(_, { subject }) {
    if (subject.id === 'locked') return err(fault('message-not-held'))
    done.push(subject.id)
    return ok(undefined)
  },
} as const satisfies RequestKind

let database: TestDatabase
let drawers = 0
let drawer: string
beforeAll(async () => {
  database = await testDatabase({
    site: 'justice',
    rooms: [activitySchema, twoPeopleSchema],
    roles: ['justice_list_officer', 'justice_contact_agent'],
  })
  await declareActivityEvents(database, [...activityLogEvents, ...twoPeopleActivityEvents])
  await declareRequestKinds(database, [kind], { rolesThatMay: () => ['justice-list-officer'] })
})
afterAll(() => database.dispose())
beforeEach(() => {
  drawer = `drawer-${++drawers}`
})

/** Acts as somebody who is signed in, in a transaction of their own. */
function as<T>(
  id: string,
  work: (act: TwoPeopleAct) => Promise<T>,
  role: DatabaseRole = 'justice_list_officer',
): Promise<T> {
  const actor = { kind: 'person', id, role: 'list-officer' } as const
  return database.as(
    role,
    (tx) => {
      const at = clock.now()
      const record: TwoPeopleAct['record'] = (entry) => recordActivity(tx, at, actor, entry)
      return work({ tx, at, newId: randomId, person: { id }, record })
    },
    { person: id },
  )
}

async function asked(by = 'ruth', excluded: readonly string[] = []): Promise<OpenRequest> {
  const request = await as(by, (act) => ask(act, kind, { subject: { kind: 'drawer', id: drawer }, excluded }))
  if (!request.ok) throw new Error(request.error.code)
  return request.value
}

const code = (outcome: { ok: boolean; error?: { code: string } }) =>
  outcome.ok ? 'done' : outcome.error?.code

async function recorded(id: string): Promise<readonly string[]> {
  return database.as('justice_auditor', async (tx) => {
    const { rows } = await sql<{ event: string }>`
      select event from activity.records where subject_id = ${id} order by number`.execute(tx)
    return rows.map(({ event }) => event)
  })
}

async function stateOf(id: string): Promise<unknown> {
  return database.as('justice_auditor', async (tx) => {
    const { rows } = await sql`
      select state, asked_by, decided_by, reason from two_people.requests where id = ${id}`.execute(tx)
    return rows[0]
  })
}

describe('what one person asks', () => {
  test('stands until a second agrees, and then happens in that person’s transaction', async () => {
    const request = await asked()
    const open = await as('tane', ({ tx, at }) => openRequestAbout(tx, kind, drawer, at))
    expect(open).toMatchObject({
      id: request.id,
      askedBy: 'ruth',
      expiresAt: new Date('2026-11-21T20:00:00Z'),
    })
    expect(done).not.toContain(drawer)
    expect(code(await as('tane', (act) => agree(act, kind, request.id)))).toBe('done')
    expect(done).toContain(drawer)
    expect(await stateOf(request.id)).toMatchObject({ state: 'agreed', asked_by: 'ruth', decided_by: 'tane' })
    expect(await recorded(request.id)).toEqual(['two-people-asked', 'two-people-agreed'])
    expect(await as('tane', ({ tx, at }) => openRequestAbout(tx, kind, drawer, at))).toBeUndefined()
  })

  test('is declined with a reason, and can then be asked anew', async () => {
    const request = await asked()
    expect(code(await as('tane', (act) => decline(act, kind, request.id, 'The drawer is empty.')))).toBe(
      'done',
    )
    expect(done).not.toContain(drawer)
    expect(await stateOf(request.id)).toMatchObject({ state: 'declined', reason: 'The drawer is empty.' })
    expect(await recorded(request.id)).toEqual(['two-people-asked', 'two-people-declined'])
    expect((await asked('tane')).id).not.toBe(request.id)
  })

  test('is taken back by the asker alone', async () => {
    const request = await asked()
    expect(code(await as('tane', (act) => withdraw(act, kind, request.id)))).toBe('request-of-another')
    expect(code(await as('ruth', (act) => withdraw(act, kind, request.id)))).toBe('done')
    expect(await recorded(request.id)).toEqual(['two-people-asked', 'two-people-withdrawn'])
  })

  test('is asked once at a time', async () => {
    await asked()
    const again = await as('tane', (act) => ask(act, kind, { subject: { kind: 'drawer', id: drawer } }))
    expect(code(again)).toBe('request-open-already')
  })

  test('comes to nothing when what it asks for cannot be done', async () => {
    drawer = 'locked'
    const request = await asked()
    await expect(
      as('tane', async (act) => {
        const agreed = await agree(act, kind, request.id)
        if (!agreed.ok) throw new Error(agreed.error.code)
      }),
    ).rejects.toThrow('message-not-held')
    expect(await stateOf(request.id)).toMatchObject({ state: 'asked' })
  })
})

describe('the second person', () => {
  test.each(['agree', 'decline'] as const)('is not the asker, who cannot %s', async (answer) => {
    const request = await asked()
    const answered = await as('ruth', (act) =>
      answer === 'agree' ? agree(act, kind, request.id) : decline(act, kind, request.id, 'no'),
    )
    expect(code(answered)).toBe('second-person-is-first')
    expect(await stateOf(request.id)).toMatchObject({ state: 'asked' })
  })

  test('is nobody whom the room excludes', async () => {
    const request = await asked('ruth', ['tane'])
    expect(code(await as('tane', (act) => agree(act, kind, request.id)))).toBe('second-person-is-first')
    expect(code(await as('mere', (act) => agree(act, kind, request.id)))).toBe('done')
  })

  test('is one, when two answer at once', async () => {
    const request = await asked()
    const answers = await Promise.all([
      as('tane', (act) => agree(act, kind, request.id)),
      as('mere', (act) => decline(act, kind, request.id, 'no')),
    ])
    expect(answers.map(code).sort()).toEqual(['done', 'request-not-open'])
    expect(await recorded(request.id)).toHaveLength(2)
  })

  test('does not answer in another’s name', async () => {
    const request = await asked()
    await expect(
      as('ruth', (act) => agree({ ...act, person: { id: 'tane' } }, kind, request.id)),
    ).rejects.toThrow('somebody else is signed in')
  })

  test('must act in a role that the room names', async () => {
    const request = await asked()
    await expect(as('agnes', (act) => agree(act, kind, request.id), 'justice_contact_agent')).rejects.toThrow(
      'this role answers nothing of this kind',
    )
    await expect(
      as('agnes', (act) => ask(act, kind, { subject: { kind: 'drawer', id: 'x' } }), 'justice_contact_agent'),
    ).rejects.toThrow('this role asks for nothing of this kind')
    expect(await as('agnes', ({ tx, at }) => openRequests(tx, kind, at), 'justice_contact_agent')).toEqual([])
  })
})

describe('the clock', () => {
  test('ends what nobody answered in time', async () => {
    const request = await asked()
    clock.advance(24 * HOUR)
    expect(code(await as('tane', (act) => agree(act, kind, request.id)))).toBe('request-expired')
    expect(await as('tane', ({ tx, at }) => openRequestAbout(tx, kind, drawer, at))).toBeUndefined()
    expect(await expire(database, clock)).toBeGreaterThanOrEqual(1)
    expect(await expire(database, clock)).toBe(0)
    expect(await stateOf(request.id)).toMatchObject({ state: 'expired', decided_by: null })
    expect(await recorded(request.id)).toEqual(['two-people-asked', 'two-people-expired'])
    expect(code(await as('tane', (act) => agree(act, kind, request.id)))).toBe('request-not-open')
  })

  test('lets it be asked anew at once, before anything has swept', async () => {
    const request = await asked()
    clock.advance(25 * HOUR)
    await asked('tane')
    expect(await recorded(request.id)).toEqual(['two-people-asked', 'two-people-expired'])
  })
})

describe('the database refuses by itself', () => {
  const change = (id: string, change: (tx: Tx) => Promise<unknown>) =>
    database.as('justice_two_people', change).then(
      () => `${id} was changed`,
      (error: unknown) => String(error),
    )

  test('a second person who is the first', async () => {
    const { id } = await asked()
    const outcome = await change(id, (tx) =>
      sql`update two_people.requests set state = 'agreed', decided_by = 'ruth', decided_at = ${clock.now()}
        where id = ${id}`.execute(tx),
    )
    expect(outcome).toContain('requests_second_person')
  })

  test('an agreement after the time', async () => {
    const { id, expiresAt } = await asked()
    const outcome = await change(id, (tx) =>
      sql`update two_people.requests set state = 'agreed', decided_by = 'tane', decided_at = ${expiresAt}
        where id = ${id}`.execute(tx),
    )
    expect(outcome).toContain('requests_in_time')
  })

  test('a second answer', async () => {
    const { id } = await asked()
    await as('tane', (act) => agree(act, kind, id))
    const outcome = await change(id, (tx) =>
      sql`update two_people.requests set state = 'declined', reason = 'no' where id = ${id}`.execute(tx),
    )
    expect(outcome).toContain('ends once')
  })

  test('whoever would read or write the table past its doors', async () => {
    for (const statement of [
      sql`select * from two_people.requests`,
      sql`update two_people.kinds set asked_by = '{}'`,
    ])
      await expect(database.as('justice_list_officer', (tx) => statement.execute(tx))).rejects.toThrow(
        'permission denied',
      )
  })
})
