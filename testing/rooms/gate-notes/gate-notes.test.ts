/** A room made by following docs/how-to/add-a-room.md works at a site that names it in one line, and edits nothing else. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#database'
import { folderCarrier } from '#exchange'
import { randomId } from '#kernel'
import { declarationsOf, declareSiteEvents, mailRoom, openSite, type OpenSite, type Site } from '#rooms'
import { OFFICES } from '../../../src/sites/offices.ts'
import { asPeer, openSiteKeys } from '../../../src/sites/site-keys.ts'
import { openSiteLog } from '../../../src/sites/site-log.ts'
import { fixedClock } from '../../fixed-clock.ts'
import { pagesOf } from '../../open-sites.ts'
import { aPerson, testSite, type TestSite } from '../../pages/index.ts'
import { demonstrationAgreement } from '../../programme-sites.ts'
import { testDatabase, type TestDatabase } from '../../test-database.ts'
import { gateNotesRoom } from './index.ts'

const SITE: Site = {
  name: 'customs',
  purpose: 'A site for the test of one room.',
  rooms: [
    gateNotesRoom, // the one line
    mailRoom,
    ...OFFICES,
  ],
}

const clock = fixedClock('2026-11-21T09:30:00+13:00')
const officer = aPerson('customs-officer', { port: 'AKL' })
let folder: string
let database: TestDatabase
let site: OpenSite
let web: TestSite

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'landfall-gate-notes-'))
  const declared = declarationsOf(SITE)
  database = await testDatabase({ site: 'customs', rooms: declared.schemas, roles: declared.databaseRoles })
  await declareSiteEvents(database, SITE)
  const keys = await openSiteKeys(join(folder, 'customs'), 'customs', new Date(0))
  const justice = await openSiteKeys(join(folder, 'justice'), 'justice', new Date(0))
  site = await openSite(SITE, {
    site: 'customs',
    ...{ database, keys, clock, folder },
    peers: [asPeer(justice)],
    carrier: folderCarrier(join(folder, 'mailboxes')),
    programme: await demonstrationAgreement(),
    newId: randomId,
    log: openSiteLog('customs', join(folder, 'customs.log')),
  })
  web = await testSite({
    ...{ database, clock },
    newId: randomId,
    pages: pagesOf(site),
    navigation: declared.navigation,
    access: {
      ...declared.permissions,
      personOf: () => Promise.resolve(officer),
      roleTitle: (role) => role,
    },
  })
})

afterAll(async () => {
  await web.close()
  await site.stop()
  site.context.log.close()
  await database.dispose()
  await rm(folder, { recursive: true })
})

test('its page stands on the start page of whoever may open it, in its own words', async () => {
  const home = await web.open('/', officer)
  expect(home.text()).toContain('What was seen at the gates')
})

test('what its page writes is a row, a record, and a message to Justice', async () => {
  const page = await web.open('/gate-notes', officer)
  await page.submit({ Case: 'AB3D-K7XQ', 'Person profile number': 'P-1', Seen: 'Ran for another gate' })
  expect((await web.open('/gate-notes', officer)).text()).toContain('Ran for another gate')
  const events = await database.as('customs_auditor', (tx) =>
    sql<{ event: string }>`select event from activity.records where event like 'gate-%'`.execute(tx),
  )
  expect(events.rows.map(({ event }) => event)).toContain('gate-note-written')
  const streams = await database.as('customs_exchange', (tx) => site.exchange.status(tx))
  expect(streams).toMatchObject([{ direction: 'out', type: 'outcome', lastNumber: 1 }])
})

test('its error reaches the person as its sentence', async () => {
  const page = await web.open('/gate-notes', officer)
  const answer = await page.submit({ Case: 'AB3D-K7XQ', 'Person profile number': 'P-1', Seen: 'Again' })
  expect(answer.text()).toContain('A gate note of this case is on record already')
})

test('nothing outside its folder knows it', async () => {
  const root = fileURLToPath(new URL('../../../', import.meta.url))
  const files = (await readdir(join(root, 'src'), { recursive: true })).filter((name) =>
    /\.(ts|sql)$/.test(name),
  )
  const naming = []
  for (const name of files)
    if (/gate[-_ ]?notes?/i.test(await readFile(join(root, 'src', name), 'utf8'))) naming.push(name)
  expect(naming).toEqual([])
})
