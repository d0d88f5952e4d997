/** A data folder that the first published version has written, opened by today's, which goes on where it stopped. */
import { mkdtemp } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readKeptCheckpoints, verifySiteActivity } from '#activity'
import { casesSince } from '#customs/interceptions'
import { SITE_NAMES, sql, type DatabaseRole } from '#database'
import { importExtract } from '#justice/extract'
import { annualResults, returnJson } from '#justice/results'
import { randomId } from '#kernel'
import { checkpointsFile, type OpenSite } from '#rooms'
import { reportYearOf } from '#statute'
import { fixedClock, type FixedClock } from '#testing'
import { parseMrz } from '#travel-document'
import { restoreFolder, type RestoredFolder } from '../../../testing/folder-of-before/index.ts'
import { anExtract, theOperator } from '../../../testing/justice.ts'
import {
  openCustoms,
  openImmigration,
  openJustice,
  pagesOf,
  type CustomsSite,
  type JusticeSite,
} from '../../../testing/open-sites.ts'
import { aPerson, testSite } from '../../../testing/pages/index.ts'
import { passportOf, type PassportHolder } from '../../../testing/passports.ts'
import { openAllSites, type AllSites } from './all-sites.ts'

const HOUR_MS = 3_600_000

const SILENT: PassportHolder = {
  ...{ familyName: 'Papatuanuku', givenNames: 'Wiremu', gender: 'M' },
  ...{ dateOfBirth: '1981-11-02', documentNumber: 'LA333333' },
}
const NEW: PassportHolder = {
  ...{ familyName: 'Rongomaiwahine', givenNames: 'Ataahua', gender: 'F' },
  ...{ dateOfBirth: '1992-05-17', documentNumber: 'LA666666' },
}

let before: RestoredFolder
let clock: FixedClock
let all: AllSites
let customs: CustomsSite
let justice: JusticeSite
let immigration: OpenSite

beforeAll(async () => {
  // The database's own user must be able to enter it: nothing closed stands above it.
  const folder = await mkdtemp('/tmp/landfall-before-')
  before = await restoreFolder(folder)
  clock = fixedClock(before.written.toISOString())
  all = await openAllSites({ dataFolder: folder, named: true, kind: 'command', sites: SITE_NAMES, clock })
  customs = await openCustoms(all.context('customs'))
  justice = await openJustice(all.context('justice'))
  immigration = await openImmigration(all.context('immigration'))
}, 120_000)
afterAll(async () => {
  await Promise.all([customs, justice, immigration].map((site) => site.stop()))
  await all.close()
  await before.remove()
})

/** Everything that is under way arrives and is answered. */
async function settle(): Promise<void> {
  for (const site of [justice, customs, justice, immigration, justice]) await site.settle()
  clock.advance(10_000)
}

async function scan(who: PassportHolder): Promise<string> {
  const { document } = parseMrz(passportOf(who), { travelDate: '2026-11-21' })
  const at = clock.now().toISOString()
  const movement = { direction: 'arrival', craft: 'NZ104', port: 'AKL', lane: 'A1', at } as const
  const answer = await customs.screening.scan({ document: document!, movement })
  return answer.ok ? answer.value : answer.error.code
}

async function count(role: DatabaseRole, table: string): Promise<number> {
  const { database } = all.context(role.startsWith('customs') ? 'customs' : 'justice')
  const { rows } = await database.as(role, (tx) =>
    sql<{ n: number }>`select count(*)::integer as n from ${sql.table(table)}`.execute(tx),
  )
  return rows[0]?.n ?? 0
}

const notices = () => count('justice_notices', 'notices.notices')

test('the annual results count the same', async () => {
  const { database, programme } = all.context('justice')
  const results = await database.as('justice_operator', (tx) =>
    annualResults(tx, programme.versions, reportYearOf(clock.now()), clock.now()),
  )
  expect(returnJson(results)).toMatchObject(before.results)
})

test('cases are as they were left, and the open ones are on the board', async () => {
  const { database } = all.context('customs')
  const cases = await database.as('customs_supervisor', (tx) => casesSince(tx, new Date(0)))
  expect(Object.fromEntries(cases.map((it) => [it.personProfileNumber, it.state]))).toEqual({
    CLOSED: 'closed',
    OPEN: 'police-notified',
    PAYING: 'closed',
    WAITING: 'alerted',
  })
  const site = await testSite({ database, clock, newId: randomId, pages: pagesOf(customs) })
  const board = await site.open('/board', aPerson('customs-officer', { port: 'AKL' }))
  expect(board.text()).toContain('WHAKARURUHAU')
  expect(board.text()).toContain('TANGAROAMOANA')
  await site.close()
})

test('a notice that was under way arrives, once', async () => {
  expect(await notices()).toBe(4)
  await settle()
  await settle()
  expect(await notices()).toBe(5)
})

test('an import, its list and its alert work', async () => {
  const imported = await importExtract(
    all.context('justice'),
    anExtract({
      people: ['NEW,Rongomaiwahine,Ataahua,1992-05-17,F'],
      debts: ['ND1,NEW,fine,true,600000,false'],
      warrants: ['NW1,NEW,2026-03-05,live,ND1'],
    }),
    theOperator,
  )
  expect(imported.ok).toBe(true)
  expect(await scan(NEW)).toBe('proceed')
  expect(await justice.send({ occasion: 'extra', actor: theOperator })).toMatchObject({ ok: true })
  await settle()
  expect(customs.screening.current()?.listNumber).toBe(2)
  expect(await scan(NEW)).toBe('refer')
})

test('who was under silent alert still is, and is traced', async () => {
  const [told, traced] = [await notices(), await count('justice_tracing', 'tracing.traces')]
  clock.advance(HOUR_MS)
  expect(await scan(SILENT)).toBe('proceed')
  await settle()
  // The new interception's notice came with the same round.
  expect(await notices()).toBeGreaterThan(told)
  expect(await count('justice_tracing', 'tracing.traces')).toBe(traced + 1)
})

test('the activity log verifies from its first record to today’s', async () => {
  for (const site of ['customs', 'justice', 'immigration'] as const) {
    const context = all.context(site)
    const verify = async () =>
      verifySiteActivity({
        database: context.database,
        trustedKeys: [context.keys.activity.publicKey],
        keptCheckpoints: await readKeptCheckpoints(checkpointsFile(context)),
      })
    await expect.poll(async () => (await verify()).waiting, { timeout: 10_000 }).toBe(0)
    expect(await verify()).toMatchObject({ intact: true })
  }
})
