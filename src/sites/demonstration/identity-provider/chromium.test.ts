/** The real browser: Secure `__Host-` cookies over http on loopback, and the persona page's accessibility. */
import { AxeBuilder } from '@axe-core/playwright'
import fastify, { type FastifyInstance } from 'fastify'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  accessActivityEvents,
  accessSchema,
  createAccess,
  staffDatabaseRoles,
  permissionTable,
} from '#access'
import { activitySchema, declareActivityEvents } from '#activity'
import { systemClock } from '#kernel'
import { testDatabase, type TestDatabase } from '#testing'
import { findBrowser, openBrowser, whySkipped } from '../../../../testing/browser.ts'
import { testIdentityProvider, type TestIdentityProvider } from '../../../../testing/identity-provider.ts'

const search = await findBrowser()

describe.skipIf('missing' in search)(`in Chromium${whySkipped(search)}`, () => {
  let browser: Browser
  let provider: TestIdentityProvider
  let database: TestDatabase
  let server: FastifyInstance
  let origin = ''

  beforeAll(async () => {
    provider = await testIdentityProvider()
    database = await testDatabase({
      site: 'customs',
      rooms: [activitySchema, accessSchema],
      roles: staffDatabaseRoles('customs'),
    })
    await declareActivityEvents(database, accessActivityEvents)
    server = fastify({ forceCloseConnections: true })
    const access = createAccess({
      database,
      clock: systemClock,
      origin: () => origin,
      identityProvider: provider.settingsOf('customs'),
      permissions: permissionTable([]),
    })
    access.register(server)
    server.get('/', async (request) => (await access.personOf(request))?.role ?? 'nobody')
    origin = await server.listen({ host: '127.0.0.1', port: 0 })
    await provider.start([{ site: 'customs', origin }])
    browser = await openBrowser(search)
  })

  afterAll(async () => {
    await browser.close()
    await server.close()
    await provider.stop()
    await database.dispose()
  })

  it('one press signs a persona in over http on 127.0.0.1', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${origin}/sign-in`)
    await page.getByRole('button', { name: 'Customs officer, Auckland' }).click()
    await page.waitForURL(`${origin}/`)
    expect(await page.textContent('body')).toBe('customs-officer')
    const cookies = await context.cookies(origin)
    expect(cookies.find(({ name }) => name === '__Host-customs')).toMatchObject({
      secure: true,
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
    })
    await context.close()
  })

  it.each([320, 1280])(
    'the persona page is accessible at %d pixels, by keyboard alone, without a script',
    async (width) => {
      const context = await browser.newContext({ viewport: { width, height: 900 } })
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => complaints.push(message.text()))
      await page.goto(`${origin}/sign-in`)
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
      const { violations, passes } = await new AxeBuilder({ page }).withTags(tags).analyze()
      expect(violations.map(({ id }) => id)).toEqual([])
      expect(passes.length).toBeGreaterThan(10)
      const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
      expect(overflow).toBeLessThanOrEqual(0)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.waitForURL(`${origin}/`)
      expect(complaints).toEqual([])
      await context.close()
    },
  )
})
