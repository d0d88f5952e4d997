/** The figures of interceptions: who sees which port, and that nothing of a silent alert can be counted. */
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestDatabase } from '#testing'
import { anAlert, customsDatabase } from '../../../../testing/customs.ts'
import { findBrowser, openBrowser, whySkipped } from '../../../../testing/browser.ts'
import { aPerson, fitFindings, testSite, type TestSite } from '../../../../testing/pages/index.ts'
import { raiseAlerts } from '../raise-alerts.ts'
import { figuresPage } from './figures.ts'

const browsers = await findBrowser()
const at = new Date('2026-11-21T09:30:00+13:00')
const TODAY = 'Interception alerts of today by port and hour'

let database: TestDatabase
let site: TestSite
beforeAll(async () => {
  database = await customsDatabase()
  site = await testSite({ pages: [figuresPage(() => 91)], database })
})
afterAll(async () => {
  await site.close()
  await database.dispose()
})

async function raise(alertedAt: string, port: string, alertType: 'interception' | 'silent' = 'interception') {
  const alert = anAlert({ alertType, alertedAt, movement: { ...anAlert().movement, port } })
  await database.as('customs_screening', (tx) =>
    raiseAlerts(tx, [{ alert, repeatKey: randomBytes(32) }], randomBytes(32), at, 12),
  )
}

const today = async (who: Parameters<typeof aPerson>[0], port?: string) => {
  const page = await site.open('/figures', aPerson(who, port === undefined ? {} : { port }))
  const { heads, rows } = page.table(TODAY)
  return { heads, counted: rows.filter((row) => row.slice(1).some((count) => count !== '0')), rows, page }
}

test('today’s interceptions stand by port and hour, and no silent alert is among them', async () => {
  await raise('2026-11-21T06:05:00+13:00', 'AKL')
  await raise('2026-11-21T06:55:00+13:00', 'AKL')
  await raise('2026-11-21T09:10:00+13:00', 'WLG')
  // The civil day begins at midnight in New Zealand, not in Greenwich.
  await raise('2026-11-21T00:01:00+13:00', 'CHC')
  await raise('2026-11-20T23:59:00+13:00', 'CHC')
  const before = await today('customs-supervisor')
  expect(before.heads).toEqual(['Hour from', 'AKL', 'CHC', 'WLG'])
  expect(before.counted).toEqual([
    ['00:00', '0', '1', '0'],
    ['06:00', '2', '0', '0'],
    ['09:00', '0', '0', '1'],
  ])
  // The hours to come have no row.
  expect(before.rows.at(-1)?.[0]).toBe('09:00')
  expect(before.page.html).toMatch(/<title>Interception alerts of today[^<]*In all: AKL 2, CHC 1, WLG 1/)

  await raise('2026-11-21T06:30:00+13:00', 'AKL', 'silent')
  await raise('2026-11-21T08:30:00+13:00', 'DUD', 'silent')
  const after = await today('customs-supervisor')
  expect(after.page.html).toBe(before.page.html)
  expect(await today('auditor')).toMatchObject({ heads: before.heads, counted: before.counted })
})

test('an officer sees the strip of the own port alone', async () => {
  const { heads, counted } = await today('customs-officer', 'WLG')
  expect(heads).toEqual(['Hour from', 'WLG'])
  expect(counted).toEqual([['09:00', '1']])
})

test.each(['lane', 'police-officer'] as const)('the %s sees no figures', async (role) => {
  expect((await site.open('/figures', aPerson(role, { port: 'AKL' }))).status).toBe(403)
})

test.skipIf('missing' in browsers)(`the figures are fit for everybody${whySkipped(browsers)}`, async () => {
  const browser = await openBrowser(browsers)
  try {
    expect(await fitFindings(browser, site, ['/figures'], aPerson('customs-supervisor'))).toEqual([])
  } finally {
    await browser.close()
  }
})
