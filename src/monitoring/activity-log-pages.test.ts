/** The auditor reads and verifies the log in the real site; nobody else does. */
import { generateKeyPairSync } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  accessActivityEvents,
  accessSchema,
  createAccess,
  permissionTable,
  staffDatabaseRoles,
} from '#access'
import {
  activityLogEvents,
  activitySchema,
  declareActivityEvents,
  startChainer,
  type Chainer,
} from '#activity'
import { randomId, systemClock } from '#kernel'
import { createSiteServer, pagesActivityEvents } from '#pages'
import { testDatabase, type TestDatabase } from '#testing'
import { testIdentityProvider, type TestIdentityProvider } from '../../testing/identity-provider.ts'
import { signInAs } from '../../testing/sign-in.ts'
import { activityLogPages } from './activity-log-pages.ts'
import { monitoringPermissions } from './permissions.ts'

const keys = generateKeyPairSync('ed25519')
let database: TestDatabase
let provider: TestIdentityProvider
let server: FastifyInstance
let chainer: Chainer
let admin: pg.Client
let site: { origin: string }

beforeAll(async () => {
  provider = await testIdentityProvider()
  database = await testDatabase({
    site: 'justice',
    rooms: [activitySchema, accessSchema],
    roles: staffDatabaseRoles('justice'),
  })
  await declareActivityEvents(database, [
    ...activityLogEvents,
    ...accessActivityEvents,
    ...pagesActivityEvents,
  ])
  chainer = startChainer({
    database,
    signingKey: keys.privateKey,
    clock: systemClock,
    restMilliseconds: 60_000,
  })
  const access = createAccess({
    database,
    clock: systemClock,
    origin: () => site.origin,
    identityProvider: provider.settingsOf('justice'),
    permissions: permissionTable([monitoringPermissions]),
  })
  server = await createSiteServer({
    site: { name: 'justice', agency: 'Ministry of Justice', title: 'Justice' },
    pages: activityLogPages({ database, publicKey: keys.publicKey }),
    access,
    database,
    clock: systemClock,
    newId: randomId,
  })
  site = { origin: await server.listen({ host: '127.0.0.1', port: 0 }) }
  await provider.start([{ site: 'justice', origin: site.origin }])
  admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
})

afterAll(async () => {
  await admin.end()
  await chainer.stop()
  await server.close()
  await provider.stop()
  await database.dispose()
})

const asAuditor = () => signInAs(site, 'justice-auditor', { returnTo: '/activity' })

describe('the activity log', () => {
  it.each(['justice-list-officer', 'justice-privacy-officer', 'justice-contact-agent'])(
    'is refused to %s, and the refusal is recorded',
    async (personaId) => {
      const { open } = await signInAs(site, personaId)
      const page = await open('/activity')
      expect(page.status).toBe(403)
      expect(page.text).toContain('Auditor')
      const { rows } = await admin.query(
        `select actor_id, details from activity.records order by number desc limit 1`,
      )
      expect(rows).toEqual([
        { actor_id: personaId, details: { address: 'activity', permission: 'activity.view' } },
      ])
    },
  )

  it('asks who is not signed in to sign in, and then shows what was asked for', async () => {
    const { page } = await asAuditor()
    expect(page.status).toBe(200)
    expect(page.$('h1').text()).toBe('Activity log')
    expect(page.$('tbody tr').first().text()).toContain('Somebody looked at the activity log.')
    expect(page.$('tbody tr').first().text()).toContain('justice-auditor')
  })

  it('narrows by event, by day, by the same person and by the same thing, without naming them in the address', async () => {
    await signInAs(site, 'justice-list-officer-2')
    const { open } = await asAuditor()
    const whats = (page: Awaited<ReturnType<typeof open>>) =>
      new Set(
        page
          .$('tbody tr td:nth-child(2) .note')
          .get()
          .map((e) => page.$(e).text()),
      )
    const signedIn = await open('/activity?event=signed-in')
    expect(whats(signedIn)).toEqual(new Set(['signed-in']))
    const officer = signedIn.$('a:contains("justice-list-officer-2")').attr('href')!
    expect(officer).toMatch(/^\/activity\?who=[0-9a-f-]{36}$/)
    const theirs = await open(officer)
    expect(
      new Set(
        theirs
          .$('tbody tr td:nth-child(3) a')
          .get()
          .map((e) => theirs.$(e).text()),
      ),
    ).toEqual(new Set(['justice-list-officer-2']))
    const about = signedIn.$('tbody tr td:nth-child(4) a').attr('href')!
    expect(whats(await open(about))).toEqual(new Set(['signed-in']))
    expect((await open('/activity?day=2001-02-31')).text).toContain('No record fits')
  })

  it.each(['/activity?who=1', "/activity?event='", '/activity?day=x', '/activity?page=-1'])(
    'does not know the address %s',
    async (address) => {
      const { open } = await asAuditor()
      expect((await open(address)).status).toBe(404)
    },
  )
})

describe('verification', () => {
  it('is refused to whoever is no auditor', async () => {
    const { open } = await signInAs(site, 'justice-list-officer')
    expect((await open('/activity/verification', { method: 'POST' })).status).toBe(403)
  })

  it('proves the chain at the press of the button, and records that it did', async () => {
    const { open } = await asAuditor()
    await chainer.linkNow()
    const before = await open('/activity/verification')
    expect(before.text).not.toContain('The chain holds')
    const after = await open('/activity/verification', { method: 'POST' })
    expect(after.text).toContain('The chain holds.')
    const log = await open('/activity?event=activity-log-verified')
    expect(log.$('tbody tr')).toHaveLength(1)
  })

  it('names the break when a record was changed', async () => {
    await chainer.linkNow()
    await admin.query(`set session_replication_role = replica`)
    await admin.query(`update activity.records set actor_id = 'somebody-else'
      where id = (select record_id from activity.links where number = 2)`)
    const { open } = await asAuditor()
    const page = await open('/activity/verification', { method: 'POST' })
    expect(page.text).toContain('The chain is broken.')
    expect(page.text).toContain('something in it was changed')
    expect(page.$('.govuk-summary-list__value, dd').first().text().trim()).toBe('2')
  })
})
