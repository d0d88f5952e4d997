/** Signing in, by the real protocol with a real provider: what must not work first. */
import { randomBytes } from 'node:crypto'
import fastify, { type FastifyInstance } from 'fastify'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { activitySchema, declareActivityEvents } from '#activity'
import type { SiteName } from '#database'
import { fixedClock, testDatabase, type FixedClock, type TestDatabase } from '#testing'
import { testIdentityProvider, type TestIdentityProvider } from '../../testing/identity-provider.ts'
import { plainBrowser } from '../../testing/plain-browser.ts'
import { signInAs } from '../../testing/sign-in.ts'
import { accessActivityEvents } from './activity-events.ts'
import { createAccess } from './create-access.ts'
import { permissionTable } from './permissions.ts'
import { revokeSessions } from './revoke-sessions.ts'
import { staffDatabaseRoles } from './roles.ts'
import { accessSchema } from './schema.ts'
import { cookieName } from './session-cookie.ts'

interface TestSite {
  readonly database: TestDatabase
  readonly server: FastifyInstance
  readonly clock: FixedClock
  readonly admin: pg.Client
  origin: string
}

const HOST = '127.0.0.1'
let provider: TestIdentityProvider
let foreign: TestIdentityProvider
let customs: TestSite
let justice: TestSite

async function startSite(site: SiteName): Promise<TestSite> {
  const database = await testDatabase({
    site,
    rooms: [activitySchema, accessSchema],
    roles: staffDatabaseRoles(site),
  })
  await declareActivityEvents(database, accessActivityEvents)
  const admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
  const server = fastify({ forceCloseConnections: true })
  const started = { database, server, admin, clock: fixedClock('2026-11-21T09:30:00+13:00'), origin: '' }
  const access = createAccess({
    database,
    clock: started.clock,
    origin: () => started.origin,
    identityProvider: provider.settingsOf(site),
    permissions: permissionTable([]),
  })
  access.register(server)
  server.get('/', () => 'the front page')
  server.get('/who', async (request) => (await access.personOf(request)) ?? { nobody: true })
  started.origin = await server.listen({ host: HOST, port: 0 })
  return started
}

beforeAll(async () => {
  provider = await testIdentityProvider()
  foreign = await testIdentityProvider()
  customs = await startSite('customs')
  justice = await startSite('justice')
  const sites = [
    { site: 'customs', origin: customs.origin },
    { site: 'justice', origin: justice.origin },
  ] as const
  await provider.start(sites)
  await foreign.start(sites)
})

afterAll(async () => {
  for (const site of [customs, justice]) {
    await site.server.close()
    await site.admin.end()
    await site.database.dispose()
  }
  await provider.stop()
  await foreign.stop()
})

const who = async (signedIn: Awaited<ReturnType<typeof signInAs>>) =>
  JSON.parse((await signedIn.open('/who')).text) as Record<string, unknown>

const count = async (site: TestSite, where: string) => {
  const { rows } = await site.admin.query<{ n: string }>(`select count(*) as n from ${where}`)
  return Number(rows[0]?.n)
}

/** Goes as far as the provider's answer and stops before it reaches the site. */
async function answerOf(site: TestSite, personaId: string, browser = plainBrowser()) {
  const choice = await browser.open(`${site.origin}/sign-in`)
  const chosen = await browser.fetch(choice.address, {
    method: 'POST',
    body: new URLSearchParams({ persona: personaId }),
  })
  const resumed = await browser.fetch(chosen.headers.get('location')!)
  return { browser, answer: new URL(resumed.headers.get('location')!) }
}

const code = async (page: { text: string } | Response) => {
  const text = page instanceof Response ? await page.text() : page.text
  return (JSON.parse(text) as { code: string }).code
}

describe('the answer brought a second time', () => {
  it('leads to where people start while the session stands, which goes on as it was', async () => {
    const { browser, answer } = await answerOf(customs, 'customs-officer-akl')
    await browser.open(answer.href)
    const before = await count(customs, 'access.sessions')
    const again = await browser.fetch(answer.href)
    expect([again.status, again.headers.get('location')]).toEqual([303, '/'])
    expect(again.headers.get('set-cookie')).toBeNull()
    expect(await count(customs, 'access.sessions')).toBe(before)
    expect((await browser.open(answer.href)).text).toBe('the front page')
  })
})

describe('a sign-in is refused', () => {
  it('when the state is not the one that this browser began with', async () => {
    const { browser, answer } = await answerOf(customs, 'customs-officer-akl')
    answer.searchParams.set('state', 'x'.repeat(43))
    const page = await browser.open(answer.href)
    expect([page.status, await code(page)]).toEqual([400, 'sign-in-interrupted'])
  })

  it('when the answer is brought by another browser, and then still works in the right one', async () => {
    const { browser, answer } = await answerOf(customs, 'customs-officer-akl')
    const thief = plainBrowser()
    expect(await code(await thief.open(answer.href))).toBe('sign-in-interrupted')
    await thief.open(`${customs.origin}/sign-in`)
    expect(await code(await thief.open(answer.href))).toBe('sign-in-interrupted')
    expect((await browser.open(answer.href)).text).toBe('the front page')
  })

  it('when the answer is brought a second time and the session has ended', async () => {
    const { browser, answer } = await answerOf(customs, 'customs-officer-akl')
    await browser.open(answer.href)
    await browser.fetch(`${customs.origin}/sign-out`, { method: 'POST' })
    expect(await code(await browser.open(answer.href))).toBe('sign-in-interrupted')
  })

  it('when a code that was used is brought with a sign-in of its own', async () => {
    const used = await answerOf(customs, 'customs-officer-akl')
    await used.browser.open(used.answer.href)
    const again = await answerOf(customs, 'customs-officer-akl')
    again.answer.searchParams.set('code', used.answer.searchParams.get('code')!)
    expect(await code(await again.browser.open(again.answer.href))).toBe('sign-in-answer-invalid')
  })

  it('when the code belongs to another browser’s sign-in', async () => {
    const theirs = await answerOf(customs, 'customs-supervisor-akl')
    const mine = await answerOf(customs, 'customs-officer-akl')
    mine.answer.searchParams.set('code', theirs.answer.searchParams.get('code')!)
    expect(await code(await mine.browser.open(mine.answer.href))).toBe('sign-in-answer-invalid')
  })

  it('when the nonce in the identity token is not the one asked for', async () => {
    const { browser, answer } = await answerOf(customs, 'customs-officer-akl')
    await customs.admin.query(`update access.sign_ins set nonce = 'another' where state = $1`, [
      answer.searchParams.get('state'),
    ])
    expect(await code(await browser.open(answer.href))).toBe('sign-in-answer-invalid')
  })

  it('when the proof key is not the one that the code was asked for with', async () => {
    const { browser, answer } = await answerOf(customs, 'customs-officer-akl')
    await customs.admin.query(`update access.sign_ins set code_verifier = $2 where state = $1`, [
      answer.searchParams.get('state'),
      randomBytes(32).toString('base64url'),
    ])
    expect(await code(await browser.open(answer.href))).toBe('sign-in-answer-invalid')
  })

  it('when another provider answers', async () => {
    const { browser, answer } = await answerOf(customs, 'customs-officer-akl')
    answer.searchParams.set('iss', foreign.issuer)
    expect(await code(await browser.open(answer.href))).toBe('sign-in-answer-invalid')
  })

  it('when the provider’s name is left out of its answer', async () => {
    const { browser, answer } = await answerOf(customs, 'customs-officer-akl')
    answer.searchParams.delete('iss')
    expect(await code(await browser.open(answer.href))).toBe('sign-in-answer-invalid')
  })

  it('when the provider says no', async () => {
    const { browser, answer } = await answerOf(customs, 'customs-officer-akl')
    answer.searchParams.delete('code')
    answer.searchParams.set('error', 'access_denied')
    const page = await browser.open(answer.href)
    expect([page.status, await code(page)]).toEqual([401, 'sign-in-refused-by-provider'])
  })

  it('when it took longer than ten minutes', async () => {
    const { browser, answer } = await answerOf(customs, 'customs-officer-akl')
    customs.clock.advance(11 * 60_000)
    expect(await code(await browser.open(answer.href))).toBe('sign-in-interrupted')
  })

  it.each(['justice-list-officer', 'justice-auditor', 'desk-agent'])(
    'when the role belongs to another site: %s at Customs',
    async (personaId) => {
      const { browser, page, open } = await signInAs(customs, personaId)
      expect([page.status, await code(page)]).toEqual([401, 'sign-in-no-role-here'])
      expect(await who({ browser, page, open })).toEqual({ nobody: true })
    },
  )

  it('and the refusal is recorded with who it was, where that is proved', async () => {
    await signInAs(customs, 'justice-contact-agent')
    const { rows } = await customs.admin.query(
      `select actor_id, actor_role, details from activity.records where event = 'sign-in-refused' order by number desc limit 1`,
    )
    expect(rows).toEqual([
      { actor_id: 'justice-contact-agent', actor_role: 'no-role', details: { code: 'sign-in-no-role-here' } },
    ])
  })

  it('when the activity log cannot be written', async () => {
    await customs.admin.query(`alter table activity.events rename to events_away`)
    const { page, open, browser } = await signInAs(customs, 'customs-officer-akl')
    await customs.admin.query(`alter table activity.events_away rename to events`)
    expect(page.status).toBe(500)
    expect(await who({ page, open, browser })).toEqual({ nobody: true })
  })
})

describe('after signing in', () => {
  it('the person is known with role, database role and port', async () => {
    const signedIn = await signInAs(customs, 'customs-officer-akl')
    expect(signedIn.page.text).toBe('the front page')
    expect(await who(signedIn)).toMatchObject({
      id: 'customs-officer-akl',
      name: 'Hemi Parata',
      role: 'customs-officer',
      databaseRole: 'customs_officer',
      port: 'AKL',
    })
  })

  it('one browser is somebody else at each site', async () => {
    const atCustoms = await signInAs(customs, 'customs-auditor')
    const atJustice = await signInAs(justice, 'justice-list-officer', { browser: atCustoms.browser })
    expect(await who(atJustice)).toMatchObject({ role: 'justice-list-officer' })
    expect(await who(atCustoms)).toMatchObject({ role: 'auditor', databaseRole: 'customs_auditor' })
  })

  it('the page that was asked for is shown', async () => {
    const { page } = await signInAs(customs, 'customs-officer-akl', { returnTo: '/who?from=board' })
    expect(page.address).toBe(`${customs.origin}/who?from=board`)
  })

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/sign-in'])(
    'nobody is sent away to %s',
    async (returnTo) => {
      const { page } = await signInAs(customs, 'customs-officer-akl', { returnTo })
      expect(page.address).toBe(`${customs.origin}/`)
    },
  )

  it('the cookie is out of reach of scripts, other sites and plain connections', async () => {
    const { browser, answer } = await answerOf(customs, 'customs-officer-akl')
    const cookie = (await browser.fetch(answer.href)).headers.getSetCookie().join()
    expect(cookie).toMatch(/^__Host-customs=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  })

  it('the cookie is another than the one before: a planted one is worth nothing', async () => {
    const browser = plainBrowser()
    const planted = 'A'.repeat(43)
    browser.cookies(HOST).set(cookieName('customs'), planted)
    const signedIn = await signInAs(customs, 'customs-officer-akl', { browser })
    expect(await who(signedIn)).toMatchObject({ role: 'customs-officer' })
    const thief = plainBrowser()
    thief.cookies(HOST).set(cookieName('customs'), planted)
    expect((await thief.open(`${customs.origin}/who`)).text).toBe('{"nobody":true}')
  })

  it('no token stands in the database', async () => {
    const { browser } = await signInAs(customs, 'customs-officer-akl')
    const token = browser.cookies(HOST).get(cookieName('customs'))!
    const { rows } = await customs.admin.query('select s::text as row from access.sessions as s')
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(token).toString('hex'))
  })

  it('it is in the activity log, and so is signing out', async () => {
    const signedIn = await signInAs(customs, 'police-officer-akl')
    const { sessionId } = await who(signedIn)
    await signedIn.open('/sign-out', { method: 'POST' })
    const { rows } = await customs.admin.query(
      `select event, actor_kind, actor_id, actor_role, database_role from activity.records
       where subject_id = $1 order by number`,
      [sessionId],
    )
    const actor = {
      actor_kind: 'person',
      actor_id: 'police-officer-akl',
      actor_role: 'police-officer',
      database_role: 'customs_access',
    }
    expect(rows).toEqual([
      { event: 'signed-in', ...actor },
      { event: 'signed-out', ...actor },
    ])
  })

  it('a second tab that signs in too ends the first session', async () => {
    const first = await signInAs(customs, 'customs-officer-akl')
    const token = first.browser.cookies(HOST).get(cookieName('customs'))!
    await signInAs(customs, 'customs-officer-wlg', { browser: first.browser })
    const old = plainBrowser()
    old.cookies(HOST).set(cookieName('customs'), token)
    expect((await old.open(`${customs.origin}/who`)).text).toBe('{"nobody":true}')
    expect(await who(first)).toMatchObject({ id: 'customs-officer-wlg' })
  })

  it('a sign-in that is given up leaves the session as it was', async () => {
    const signedIn = await signInAs(customs, 'customs-officer-akl')
    await signedIn.browser.open(`${customs.origin}/sign-in`)
    expect(await who(signedIn)).toMatchObject({ role: 'customs-officer' })
  })
})

describe('a hint of whom a link would have sign in', () => {
  const beginWith = async (query: string, browser = plainBrowser()) => {
    const begun = await browser.fetch(`${customs.origin}/sign-in?${query}`)
    return new URL(begun.headers.get('location')!).searchParams
  }

  it('reaches the provider beside all that proves its answer, and replaces no session', async () => {
    const signedIn = await signInAs(customs, 'customs-officer-akl')
    const asked = await beginWith('login_hint=customs-auditor', signedIn.browser)
    expect(asked.get('login_hint')).toBe('customs-auditor')
    for (const proof of ['state', 'nonce', 'code_challenge']) expect(asked.get(proof)).toMatch(/^[\w-]{43}$/)
    // A provider that asks anew at every sign-in prefills at most.
    expect(asked.get('prompt')).toBe('login')
    expect(await who(signedIn)).toMatchObject({ id: 'customs-officer-akl' })
  })

  it.each([
    '',
    'login_hint=',
    'login_hint=aroha%40example.govt.nz',
    'login_hint=Customs%20officer',
    'login_hint=a%26prompt%3Dnone',
    'login_hint=%00',
    'login_hint=a&login_hint=b',
    `login_hint=${'a'.repeat(65)}`,
  ])('of any other shape is not passed on: %j', async (query) => {
    expect((await beginWith(query)).get('login_hint')).toBeNull()
  })
})

describe('a session ends', () => {
  it('by signing out, for every copy of its cookie', async () => {
    const signedIn = await signInAs(customs, 'customs-officer-akl')
    const copy = plainBrowser()
    copy.cookies(HOST).set(cookieName('customs'), signedIn.browser.cookies(HOST).get(cookieName('customs'))!)
    expect(await who({ ...signedIn, open: (path) => copy.open(customs.origin + path) })).toHaveProperty(
      'role',
    )
    await signedIn.open('/sign-out', { method: 'POST' })
    expect(signedIn.browser.cookies(HOST).has(cookieName('customs'))).toBe(false)
    expect((await copy.open(`${customs.origin}/who`)).text).toBe('{"nobody":true}')
  })

  it('when it is revoked, at the next request', async () => {
    const signedIn = await signInAs(customs, 'customs-supervisor-akl')
    const { sessionId } = await who(signedIn)
    const operator = { kind: 'operator', id: 'root', role: 'operator' } as const
    expect(await revokeSessions(customs, { personId: 'customs-supervisor-akl' }, operator)).toBe(1)
    expect(await who(signedIn)).toEqual({ nobody: true })
    expect(
      await count(
        customs,
        `activity.records where event = 'session-revoked' and subject_id = '${String(sessionId)}'`,
      ),
    ).toBe(1)
    expect(await revokeSessions(customs, { id: String(sessionId) }, operator)).toBe(0)
  })

  it('after half an hour of silence, and not before', async () => {
    const signedIn = await signInAs(customs, 'customs-officer-akl')
    for (let i = 0; i < 3; i += 1) {
      customs.clock.advance(29 * 60_000)
      expect(await who(signedIn)).toHaveProperty('role')
    }
    customs.clock.advance(30 * 60_000)
    expect(await who(signedIn)).toEqual({ nobody: true })
  })

  it('after twelve hours, however busy', async () => {
    const signedIn = await signInAs(customs, 'customs-officer-akl')
    for (let i = 0; i < 35; i += 1) {
      customs.clock.advance(20 * 60_000)
      expect(await who(signedIn)).toHaveProperty('role')
    }
    customs.clock.advance(20 * 60_000)
    expect(await who(signedIn)).toEqual({ nobody: true })
  })

  it('when its role is no longer one of the site', async () => {
    const signedIn = await signInAs(customs, 'customs-officer-akl')
    const { sessionId } = await who(signedIn)
    await customs.admin.query(`update access.sessions set role = 'justice-list-officer' where id = $1`, [
      sessionId,
    ])
    expect(await who(signedIn)).toEqual({ nobody: true })
  })

  it.each(['', 'short', 'A'.repeat(43), '../../etc/passwd', '%00'])(
    'or never was one: cookie %j',
    async (value) => {
      const browser = plainBrowser()
      browser.cookies(HOST).set(cookieName('customs'), value)
      expect((await browser.open(`${customs.origin}/who`)).text).toBe('{"nobody":true}')
    },
  )
})

describe('the tables', () => {
  it.each([
    'customs_officer',
    'customs_auditor',
    'customs_privacy_officer',
    'customs_operator',
    'customs_actor',
  ] as const)('of sessions and tokens are closed to %s', async (role) => {
    for (const table of ['sessions', 'sign_ins', 'lane_tokens']) {
      const read = customs.database.as(role, (tx) => tx.selectFrom(`access.${table}` as never).execute())
      await expect(read).rejects.toMatchObject({ code: '42501' })
    }
  })
})

it('looking at the sign-in without fetching it begins none', async () => {
  const before = await count(customs, 'access.sign_ins')
  const response = await fetch(`${customs.origin}/sign-in`, { method: 'HEAD', redirect: 'manual' })
  expect(response.status).toBe(404)
  expect(await count(customs, 'access.sign_ins')).toBe(before)
})
