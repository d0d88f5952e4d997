/** A silent alert at the border, followed until its contact details are used or destroyed. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql, type DatabaseRole } from '#database'
import type { Carrier } from '#exchange'
import { CARD_FIELDS, importCards } from '#immigration/arrival-cards'
import { BrokenPromise, civilDate, randomId } from '#kernel'
import { importExtract } from '#justice/extract'
import { parseMrz } from '#travel-document'
import { fixedClock, type FixedClock } from '#testing'
import { pagesOf } from '../../testing/open-sites.ts'
import { anExtract, theOperator } from '../../testing/justice.ts'
import { findBrowser, openBrowser } from '../../testing/browser.ts'
import { aPerson, fitFindings, testSite, type TestSite } from '../../testing/pages/index.ts'
import { passportOf, type PassportHolder } from '../../testing/passports.ts'
import {
  tracingProgramme,
  type TracingProgramme,
  type TracingProgrammeOptions,
} from '../../testing/tracing-programme.ts'

const browsers = await findBrowser()
const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

const MEREANA: PassportHolder = {
  familyName: 'Papatuanuku',
  givenNames: 'Mereana Joy',
  dateOfBirth: '1979-03-14',
  documentNumber: 'LA654321',
}
const WIREMU: PassportHolder = {
  ...{ familyName: 'Whakaruruhau', givenNames: 'Wiremu' },
  ...{ dateOfBirth: '1981-11-02', gender: 'M', documentNumber: 'LB111222' },
}
const ADDRESS = '7 Kōwhai Street, Hamilton'
const officer = aPerson('justice-list-officer')
const DESTROY = 'Destroy the contact details'

let running: TracingProgramme | undefined
let pages: TestSite | undefined
async function stopAll(): Promise<void> {
  await pages?.close()
  await running?.stop()
  running = pages = undefined
}

interface Border extends TracingProgramme {
  readonly clock: FixedClock
}

/** Mereana and Wiremu are under silent alert; Immigration holds a card of Mereana alone. */
async function border(
  at: string,
  agreements: TracingProgrammeOptions['agreements'],
  more: Partial<TracingProgrammeOptions> = {},
): Promise<Border> {
  const clock = fixedClock(at)
  const programme = await tracingProgramme({ clock, agreements, ...more })
  running = programme
  const { justice, immigration } = programme.contexts
  const imported = await importExtract(
    justice,
    anExtract({
      people: ['P-1,Papatuanuku,Mereana Joy,1979-03-14,F', 'P-2,Whakaruruhau,Wiremu,1981-11-02,M'],
      debts: ['D-1,P-1,fine,true,124000,false', 'D-2,P-2,fine,true,124000,false'],
      warrants: ['W-1,P-1,2010-01-15,live,D-1', 'W-2,P-2,2010-01-15,live,D-2'],
    }),
    theOperator,
  )
  expect(imported.ok).toBe(true)
  expect((await programme.justice.send({ occasion: 'daily', actor: theOperator })).ok).toBe(true)
  await programme.justice.exchange.drain()
  await programme.customs.settle()
  const card = `la 654-321,PAPATŪĀNUKU,Mereana Joy,1979-03-14,F,NZL,Teacher,"${ADDRESS}",,NZ103,2016-06-30`
  const bytes = Buffer.from(`${CARD_FIELDS.join()}\n${card.replace('Ū', 'U').replace('Ā', 'A')}\n`)
  await immigration.database.as('immigration_tracing_officer', (tx) =>
    importCards(tx, { importId: randomId(), bytes, actor: theOperator, at: clock.now(), newId: randomId }),
  )
  return { ...programme, clock }
}

async function cross({ customs, clock }: Border, ...holders: readonly PassportHolder[]): Promise<void> {
  for (const holder of holders) {
    const { document } = parseMrz(passportOf(holder), { travelDate: civilDate(clock.now()) })
    if (document === undefined) throw new Error('the passport was misread')
    const scanned = await customs.screening.scan({
      document,
      movement: {
        ...{ direction: 'arrival', craft: `NZ${clock.now().getTime() % 9973}`, port: 'AKL', lane: 'A1' },
        at: clock.now().toISOString(),
      },
    })
    expect(scanned).toEqual({ ok: true, value: 'proceed' })
  }
}

async function count(programme: Border, role: DatabaseRole, table: string): Promise<number> {
  const site = role.split('_')[0] as 'customs' | 'justice' | 'immigration'
  const { rows } = await programme.databases[site].as(role, (tx) =>
    sql<{ n: number }>`select count(*)::integer as n from ${sql.table(table)}`.execute(tx),
  )
  return rows[0]?.n ?? 0
}

async function reasons({ databases }: Border): Promise<readonly string[]> {
  const { rows } = await databases.justice.as('justice_auditor', (tx) =>
    sql<{ reason: string }>`select reason from tracing.certificates order by destroyed_at, reason`.execute(
      tx,
    ),
  )
  return rows.map(({ reason }) => reason)
}

async function answered({ databases }: Border) {
  const { rows } = await databases.immigration.as('immigration_auditor', (tx) =>
    sql`select sum(found)::integer as found, sum(nobody)::integer as nobody from arrival_cards.answered`.execute(
      tx,
    ),
  )
  return rows
}

async function justicePages(programme: Border): Promise<TestSite> {
  pages = await testSite({
    site: { name: 'justice', agency: 'Ministry of Justice', title: 'Justice' },
    database: programme.databases.justice,
    clock: programme.clock,
    newId: randomId,
    pages: pagesOf(programme.justice),
  })
  return pages
}

describe('a silent alert in earnest, from June 2016 on', () => {
  const found = 'PAPATUANUKU, Mereana Joy'
  let day: Border
  let site: TestSite
  beforeAll(async () => {
    day = await border('2016-06-30T09:00:00+12:00', 'in-earnest')
    site = await justicePages(day)
  })
  afterAll(stopAll)

  const workList = () => site.open('/tracing', officer)
  const theTrace = async () => site.open((await workList()).link(found), officer)

  test('is asked about, answered, decided, used, and destroyed when it is no longer needed', async () => {
    await cross(day, MEREANA)
    await day.settle()
    const list = await workList()
    expect(list.table('Contact details').rows).toEqual([[found, 'to decide', '22 September 2016', 'now']])
    const trace = await theTrace()
    expect(trace.text()).toContain(`New Zealand address ${ADDRESS}`)
    const onTheFence = await (await trace.submit({ 'What now?': 'Do not act' })).follow()
    expect(onTheFence.text()).toContain('This cannot be undone')
    const decided = await (await trace.submit({ 'What now?': 'Act on the contact details' })).follow()
    // A colleague's decision stands against a press on what was seen before it.
    expect((await onTheFence.submit({}, DESTROY)).errorSummary()).toEqual([
      'This step is not open: somebody else may have taken one meanwhile',
    ])
    expect(decided.text()).toContain('Destroyed after 30 June 2017')
    const used = await (await decided.submit({ 'What now?': 'Send a bailiff to the address.' })).follow()
    expect(used.text()).toContain('Destroyed after when no longer needed')
    const asked = await used.submit({ 'What now?': 'No longer needed' })
    const check = await asked.follow()
    if (!('missing' in browsers)) {
      const browser = await openBrowser(browsers)
      expect(await fitFindings(browser, site, [asked.location], officer)).toEqual([])
      await browser.close()
    }
    expect(await count(day, 'justice_tracing', 'tracing.contact_details')).toBe(1)
    expect(check.text()).toContain(`New Zealand address ${ADDRESS}`)
    expect(check.text()).toContain('A certificate stays')
    expect(check.link('No, go back: nothing is destroyed')).toBe(list.link(found))
    for (const pressed of [await check.submit({}, DESTROY), await check.submit({}, DESTROY)])
      expect(pressed.location).toBe('/tracing')
    expect((await asked.follow()).text()).toContain('This trace is no longer here')
    expect((await site.open(list.link(found), officer)).status).toBe(404)
    expect(await count(day, 'justice_tracing', 'tracing.contact_details')).toBe(0)
    expect(await reasons(day)).toEqual(['no-longer-needed'])
  })

  test('of whom Immigration knows nothing leaves a certificate at Justice and a count there', async () => {
    day.clock.advance(HOUR_MS)
    await cross(day, WIREMU)
    await day.settle()
    expect(await reasons(day)).toEqual(['no-longer-needed', 'nothing-found'])
    expect(await count(day, 'justice_tracing', 'tracing.traces')).toBe(0)
    expect(await answered(day)).toEqual([{ found: 1, nobody: 1 }])
  })

  test('is destroyed after 60 working days without a decision, and not a day before', async () => {
    day.clock.advance(13 * HOUR_MS)
    await cross(day, MEREANA)
    await day.settle()
    // 22 September is the sixtieth working day after 30 June.
    day.clock.advance(84 * DAY_MS)
    await day.justice.work()
    expect(await count(day, 'justice_tracing', 'tracing.contact_details')).toBe(1)
    day.clock.advance(DAY_MS)
    await day.justice.work()
    expect(await count(day, 'justice_tracing', 'tracing.contact_details')).toBe(0)
    expect((await reasons(day)).at(-1)).toBe('nothing-decided')
  })

  test('that was decided on is destroyed after 12 months in which nothing was begun, long after tracing ceased', async () => {
    await cross(day, MEREANA)
    await day.settle()
    await (await theTrace()).submit({ 'What now?': 'Act on the contact details' })
    day.clock.advance(365 * DAY_MS)
    await day.justice.work()
    expect(await reasons(day)).toHaveLength(3)
    // The night in between is the one in which summer time begins.
    day.clock.advance(DAY_MS - 2 * HOUR_MS)
    await day.justice.work()
    expect((await reasons(day)).at(-1)).toBe('action-not-begun')
    const certificates = await site.open('/tracing/certificates', officer)
    expect(certificates.text()).toContain('No action was begun in time')
    expect(certificates.text()).not.toContain('destroyed late')
  })

  test('after September 2016 is told to Justice and traced no more', async () => {
    const [notices, requests] = [
      await count(day, 'justice_notices', 'notices.notices'),
      await count(day, 'immigration_exchange', 'exchange.inbox'),
    ]
    await cross(day, MEREANA, WIREMU)
    await day.settle()
    expect(await count(day, 'justice_notices', 'notices.notices')).toBe(notices + 2)
    expect(await count(day, 'immigration_exchange', 'exchange.inbox')).toBe(requests)
    expect(await count(day, 'justice_tracing', 'tracing.traces')).toBe(0)
    expect((await workList()).text()).toContain('No silent alert is traced today. The programme has ceased')
  })
})

test('a clock that ran out while nothing ran leaves a certificate that says: destroyed late', async () => {
  const quarter = await border('2016-06-30T09:00:00+12:00', 'in-earnest')
  await cross(quarter, MEREANA)
  await quarter.settle()
  const site = await justicePages(quarter)
  // The sixtieth working day is 22 September.
  quarter.clock.advance(95 * DAY_MS)
  await quarter.justice.work()
  expect((await site.open('/tracing/certificates', officer)).text()).toContain(
    '22 September 2016: destroyed late',
  )
  await stopAll()
})

test(
  'Immigration down for an hour: everything arrives in order afterwards, and nothing twice',
  { timeout: 60_000 },
  async () => {
    let isDown = true
    const whenUp = <T>(work: () => Promise<T>): Promise<T> =>
      isDown ? Promise.reject(new BrokenPromise('down', 'carrier-unreachable')) : work()
    const day = await border('2026-11-21T09:00:00+13:00', 'demonstration', {
      carrierOf: (site, carrier): Carrier =>
        site === 'immigration'
          ? {
              list: (mailbox) => whenUp(() => carrier.list(mailbox)),
              has: (mailbox, name) => whenUp(() => carrier.has(mailbox, name)),
              get: (mailbox, name) => whenUp(() => carrier.get(mailbox, name)),
              put: (mailbox, name, bytes) => whenUp(() => carrier.put(mailbox, name, bytes)),
              remove: (mailbox, name) => whenUp(() => carrier.remove(mailbox, name)),
              close: () => carrier.close(),
            }
          : carrier,
    })
    for (let crossing = 0; crossing < 4; crossing += 1) {
      await cross(day, MEREANA)
      await day.customs.settle()
      await day.justice.exchange.drain()
      await day.justice.work()
      await day.justice.exchange.drain()
      day.clock.advance(HOUR_MS / 4)
    }
    expect(await count(day, 'justice_tracing', 'tracing.traces')).toBe(4)
    expect(await count(day, 'justice_tracing', 'tracing.contact_details')).toBe(0)
    isDown = false
    await day.settle()
    await day.settle()
    expect(await count(day, 'justice_tracing', 'tracing.contact_details')).toBe(4)
    expect(await answered(day)).toEqual([{ found: 4, nobody: 0 }])
    await stopAll()
  },
)
