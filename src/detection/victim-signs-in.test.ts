/** While somebody guesses at a person’s sign-in from one network, that person signs in from another as ever. */
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  accessActivityEvents,
  accessSchema,
  createAccess,
  permissionTable,
  staffDatabaseRoles,
} from '#access'
import { activitySchema, declareActivityEvents } from '#activity'
import { randomId, systemClock } from '#kernel'
import { createSiteServer, pagesActivityEvents } from '#pages'
import { testDatabase, type TestDatabase } from '#testing'
import { testIdentityProvider, type TestIdentityProvider } from '../../testing/identity-provider.ts'
import { signInAs } from '../../testing/sign-in.ts'
import { DETECTIONS, type DetectionName } from './detections.ts'
import { slowedNetworks } from './slowed-networks.ts'
import { requestWatcher } from './watch-requests.ts'

const ATTACKER = '203.0.113.66'
const tripped: DetectionName[] = []
const slowed = slowedNetworks()
let database: TestDatabase
let provider: TestIdentityProvider
let server: FastifyInstance
let origin: string

beforeAll(async () => {
  provider = await testIdentityProvider()
  database = await testDatabase({
    site: 'justice',
    rooms: [activitySchema, accessSchema],
    roles: staffDatabaseRoles('justice'),
  })
  await declareActivityEvents(database, [...accessActivityEvents, ...pagesActivityEvents])
  server = await createSiteServer({
    site: { name: 'justice', agency: 'Ministry of Justice', title: 'Justice' },
    pages: [],
    access: createAccess({
      ...{ database, clock: systemClock, origin: () => origin, permissions: permissionTable([]) },
      identityProvider: provider.settingsOf('justice'),
    }),
    ...{ database, clock: systemClock, newId: randomId, trustProxy: true },
    edge: {
      counts: [],
      watches: [
        requestWatcher(({ detection, about, at }) => {
          tripped.push(detection)
          if (DETECTIONS[detection].response === 'slow') slowed.slow(about.network ?? '', at)
        }),
      ],
      holdUp: [slowed.waitOf],
    },
  })
  origin = await server.listen({ host: '127.0.0.1', port: 0 })
  await provider.start([{ site: 'justice', origin }])
})

afterAll(async () => {
  await server.close()
  await provider.stop()
  await database.dispose()
})

/** An answer that the provider never gave, to a sign-in that this browser did begin. */
async function guess(): Promise<number> {
  const from = { 'x-forwarded-for': ATTACKER }
  const begun = await server.inject({ url: '/sign-in', headers: from })
  const cookie = String(begun.headers['set-cookie']).split(';')[0] ?? ''
  const { searchParams } = new URL(String(begun.headers.location))
  const { statusCode } = await server.inject({
    url: `/sign-in/callback?state=${searchParams.get('state') ?? ''}&code=guessed`,
    headers: { ...from, cookie },
  })
  return statusCode
}

it('a guessing network is slowed down, and its victim signs in', async () => {
  for (let times = 0; times < DETECTIONS['credential-guessing'].threshold; times++)
    expect(await guess()).toBeGreaterThanOrEqual(400)
  expect(tripped).toContain('credential-guessing')
  expect(slowed.waitOf(ATTACKER, systemClock.now())).toBeGreaterThan(0)
  const { browser } = await signInAs({ origin }, 'justice-list-officer')
  expect(browser).toBeDefined()
  const [session] = await database.as('justice_access', (tx) =>
    tx
      .selectFrom('access.sessions' as never)
      .selectAll()
      .execute(),
  )
  expect(session).toMatchObject({ person_id: 'justice-list-officer', revoked_at: null })
  expect(slowed.waitOf('127.0.0.1', systemClock.now())).toBe(0)
})
