/** The API on a real database: refusals first, then records, problems, the document, health. */
import pg from 'pg'
import { Registry } from 'prom-client'
import Type from 'typebox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { activitySchema, declareActivityEvents } from '#activity'
import { apiRoutes, defineRoute, healthRoutes } from '#api'
import { sql } from '#database'
import { pagesActivityEvents, type FailureRecord } from '#pages'
import { fixedClock, sequentialIds, testDatabase, type TestDatabase } from '#testing'
import { aPerson, headersOf, testAccess, testSite, type TestSite } from '../../testing/pages/index.ts'
import { notesActivityEvents, notesSchema } from '../../testing/pages/notes-room/notes-pages.ts'

const officer = aPerson('customs-officer')
const failures: FailureRecord[] = []
let database: TestDatabase
let admin: pg.Client
let site: TestSite
let isReady = true

const body = Type.Object(
  { words: Type.String({ maxLength: 10 }), ending: Type.String() },
  { additionalProperties: false },
)

const writeNote = defineRoute({
  method: 'POST',
  address: '/api/notes',
  summary: 'Write a note',
  permission: 'board.view',
  activity: 'note-written',
  body,
  answers: Type.Object({ words: Type.String() }),
  answer: async ({ tx, body: note, newId }) => {
    await sql`insert into notes.notes (once_key, words) values (${newId()}, ${note.words})`.execute(tx)
    if (note.ending === 'refused') return { refused: 409, code: 'not-permitted' }
    if (note.ending === 'throws') await sql`select ${note.words}::date`.execute(tx)
    return { status: 201, body: { words: note.words } }
  },
})

const readClock = defineRoute({
  method: 'GET',
  address: '/api/clock',
  summary: 'Read the clock',
  permission: 'board.view',
  activity: { exemptBecause: 'It reads nothing that is kept.' },
  answers: Type.Object({ at: Type.String() }),
  answer: async ({ at }) => ({ body: { at: at.toISOString() } }),
})

beforeAll(async () => {
  database = await testDatabase({
    site: 'customs',
    rooms: [activitySchema, notesSchema],
    roles: ['customs_officer', 'customs_police'],
  })
  await declareActivityEvents(database, [...pagesActivityEvents, ...notesActivityEvents])
  admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
  const shared = {
    database,
    access: testAccess,
    clock: fixedClock('2026-11-21T09:30:00Z'),
    newId: sequentialIds(),
  }
  const log = { failure: (record: FailureRecord) => failures.push(record) }
  const checks = [
    { name: 'The database answers', check: () => Promise.resolve(isReady) },
    {
      name: 'The carrier answers',
      check: () => (isReady ? Promise.resolve(true) : new Promise<boolean>(() => undefined)),
    },
  ]
  site = await testSite({
    ...shared,
    pages: [],
    extensions: [
      healthRoutes({ checks, registry: new Registry(), metricsToken: 'scraper', patienceMilliseconds: 30 }),
      apiRoutes({ ...shared, log, title: 'Customs API', version: '1', routes: [writeNote, readClock] }),
    ],
  })
})

afterAll(async () => {
  await site.close()
  await admin.end()
  await database.dispose()
})

async function post(payload: object, headers: Record<string, string> = headersOf(officer)) {
  return site.server.inject({ method: 'POST', url: '/api/notes', headers, payload })
}

async function count(table: string): Promise<number> {
  return Number((await admin.query<{ count: string }>(`select count(*) from ${table}`)).rows[0]?.count)
}

describe('a route', () => {
  it('refuses whoever does not say who they are, and whoever may not', async () => {
    expect((await post({ words: 'a', ending: '' }, {})).json()).toMatchObject({
      status: 401,
      type: 'urn:landfall:error:not-signed-in',
    })
    const refused = await post({ words: 'a', ending: '' }, headersOf(aPerson('police-officer')))
    expect(refused.headers['content-type']).toContain('application/problem+json')
    expect(refused.json()).toMatchObject({ status: 403, type: 'urn:landfall:error:not-permitted' })
    expect(await count('notes.notes')).toBe(0)
    expect((await admin.query('select event from activity.records')).rows).toEqual([
      { event: 'page-refused' },
    ])
  })

  it('names what is wrong with the input by place, and does not repeat it', async () => {
    const response = await post({ words: 'Canary Wharf station', ending: '' })
    expect(response.statusCode).toBe(400)
    expect(response.json()).toMatchObject({ faults: [{ code: 'request-not-as-described', field: 'words' }] })
    expect(response.body).not.toContain('Canary')
    expect((await post({ words: 'a', ending: '', more: 1 })).statusCode).toBe(400)
  })

  it('says who may not ask before it looks at what was sent', async () => {
    for (const payload of ['{"words": ', '{"words":"\\u0000"}', 'x'.repeat(200_000)]) {
      const headers = { 'content-type': 'application/json' }
      const response = await site.server.inject({ method: 'POST', url: '/api/notes', headers, payload })
      expect(response.statusCode).toBe(401)
    }
  })

  it.each([
    ['{"words":"a\\u0000","ending":""}', { code: 'text-unsound', field: 'words' }],
    ['{"words":"a","ending":"\\ud800"}', { code: 'text-unsound', field: 'ending' }],
    ['{"words":"a","ending":"","more":{"\\u0000":1}}', { code: 'text-unsound', field: 'more' }],
    ['{"words":"a","ending":"","more":[1e400]}', { code: 'number-out-of-range', field: 'more.0' }],
  ])('refuses what no record could hold, by place: %s', async (payload, expected) => {
    const before = await count('activity.records')
    const headers = { ...headersOf(officer), 'content-type': 'application/json' }
    const response = await site.server.inject({ method: 'POST', url: '/api/notes', headers, payload })
    expect(response.statusCode).toBe(400)
    expect(response.json()).toMatchObject({
      type: 'urn:landfall:error:request-not-as-described',
      faults: [expected],
    })
    expect([await count('notes.notes'), await count('activity.records')]).toEqual([0, before])
  })

  it('undoes what it wrote when it refuses', async () => {
    const before = await count('activity.records')
    expect((await post({ words: 'a', ending: 'refused' })).statusCode).toBe(409)
    expect([await count('notes.notes'), await count('activity.records')]).toEqual([0, before])
  })

  it('undoes what it wrote when it throws, and neither answer nor log repeats what was sent', async () => {
    const response = await post({ words: 'Canary', ending: 'throws' })
    expect(response.json()).toMatchObject({ status: 500, instance: failures[0]?.reference })
    expect(response.body + JSON.stringify(failures)).not.toContain('Canary')
    expect(failures).toMatchObject([{ route: '/api/notes', code: '22007' }])
    expect(await count('notes.notes')).toBe(0)
  })

  it('writes with its record in one transaction', async () => {
    const response = await post({ words: 'Gate 8', ending: '' })
    expect([response.statusCode, response.json()]).toEqual([201, { words: 'Gate 8' }])
    expect(await count('notes.notes')).toBe(1)
    expect(
      (await admin.query('select event from activity.records order by number desc limit 1')).rows,
    ).toEqual([{ event: 'note-written' }])
  })

  it('that is exempt leaves no record', async () => {
    const before = await count('activity.records')
    const response = await site.server.inject({ url: '/api/clock', headers: headersOf(officer) })
    expect(response.json()).toEqual({ at: '2026-11-21T09:30:00.000Z' })
    expect(await count('activity.records')).toBe(before)
  })

  it('that does not exist is a problem, not a page', async () => {
    expect((await site.server.inject({ url: '/api/nowhere' })).json()).toMatchObject({ status: 404 })
  })
})

describe('the site', () => {
  it('describes its routes', async () => {
    const document = (await site.server.inject({ url: '/api/openapi.json' })).json<{
      paths: Record<string, unknown>
    }>()
    expect(Object.keys(document.paths)).toEqual(['/api/notes', '/api/clock'])
  })

  it('is alive while it is not ready, and a check that hangs has failed', async () => {
    isReady = true
    expect((await site.server.inject({ url: '/readyz' })).statusCode).toBe(200)
    isReady = false
    const response = await site.server.inject({ url: '/readyz' })
    expect(response.statusCode).toBe(503)
    expect(response.json()).toMatchObject({ ready: false, checks: [{ ok: false }, { ok: false }] })
    expect((await site.server.inject({ url: '/healthz' })).statusCode).toBe(200)
  })

  it('shows its figures only to whoever has the token', async () => {
    expect((await site.server.inject({ url: '/metrics' })).statusCode).toBe(404)
    expect(
      (await site.server.inject({ url: '/metrics', headers: { authorization: 'Bearer scrapes' } }))
        .statusCode,
    ).toBe(404)
    expect(
      (await site.server.inject({ url: '/metrics', headers: { authorization: 'Bearer scraper' } }))
        .statusCode,
    ).toBe(200)
  })
})
