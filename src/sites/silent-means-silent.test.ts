/** Two customs sites whose lists differ in their silent entries, the same scans at both: nobody at Customs can tell them apart. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { LANE_TOKENS, staffDatabaseRoles } from '#access'
import { ACTIVITY_RECORDS } from '#activity'
import { ALERT_LIST, HELD_LISTS } from '#customs/alert-list'
import { INTERCEPTION_ALERTS } from '#customs/alerts'
import { INTERCEPTION_CASES } from '#customs/interceptions'
import { SCREENING_TICKS } from '#customs/screening'
import { SEALED_SEARCH_ASKED } from '#customs/sealed-search'
import { sql, type Database, type DatabaseRole } from '#database'
import { EXCHANGE_OUTBOX } from '#exchange'
import { fixedClock, type TestDatabase } from '#testing'
import { askAsAdmin } from '../../testing/ask-as-admin.ts'
import { listBodyOf, postList } from '../../testing/lists.ts'
import {
  differences,
  masked,
  observeFunctions,
  observeTables,
  type Observed,
} from '../../testing/observe-database.ts'
import { damaged, entryOf, passportOf, type PassportHolder } from '../../testing/passports.ts'
import { pagesOf } from '../../testing/open-sites.ts'
import { testProgramme, type TestProgramme } from '../../testing/programme.ts'
import { askAt, requestOffice } from '../../testing/request-sites.ts'
import { addressesOf, serveCustoms, type ServedCustoms } from '../../testing/served-customs.ts'
import { signInAs, type SignedInBrowser } from '../../testing/sign-in.ts'
import { PERSONAS } from './demonstration/identity-provider/index.ts'

const NOW = '2026-11-21T09:30:00+13:00'
const WATCHED: PassportHolder = {
  familyName: 'Papatuanuku',
  givenNames: 'Mereana Joy',
  dateOfBirth: '1979-03-14',
  documentNumber: 'LA654321',
}
const STOPPED: PassportHolder = { ...WATCHED, familyName: 'Whakaruruhau', documentNumber: 'LA123456' }
/** Somebody else who bears the name of the person who is stopped. */
const NAMESAKE: PassportHolder = { ...STOPPED, dateOfBirth: '1951-08-02', documentNumber: 'LA777777' }
const NOBODY: PassportHolder = { ...WATCHED, familyName: 'Zwartkruis', documentNumber: 'LZ987654' }
const OTHER: PassportHolder = { ...WATCHED, familyName: 'Teverbaugh', documentNumber: 'LX111111' }

const ROLES: readonly DatabaseRole[] = [...staffDatabaseRoles('customs'), 'customs_actor', 'customs_operator']
const STAFF = PERSONAS.filter(({ site }) => site === 'customs').map(({ id }) => id)

/** The hour, and a count of requests that begins anew by it. */
const OF_THE_CLOCK = new Set(['date', 'x-ratelimit-reset', 'x-ratelimit-remaining'])

const CHANNELS = [
  ...[ACTIVITY_RECORDS, ALERT_LIST, EXCHANGE_OUTBOX, HELD_LISTS, LANE_TOKENS],
  ...[INTERCEPTION_ALERTS, INTERCEPTION_CASES, SCREENING_TICKS, SEALED_SEARCH_ASKED],
]

interface Border {
  readonly programme: TestProgramme
  readonly served: ServedCustoms
  readonly browsers: ReadonlyMap<string, SignedInBrowser>
  /** What the live board's stream said. */
  readonly heard: () => string
  /** The channels on which a session that listened to all of them heard something, as often as it did. */
  readonly announced: () => readonly string[]
  readonly close: () => Promise<void>
}

async function openBorder(listed: readonly PassportHolder[]): Promise<Border> {
  const programme = await testProgramme({ clock: fixedClock(NOW) })
  const entries = [
    entryOf(STOPPED, 'PPN-1', 'interception'),
    entryOf(OTHER, 'PPN-2', 'silent'),
    ...listed.map((holder, i) => entryOf(holder, `PPN-W${i}`, 'silent')),
  ]
  const at = new Date(NOW).getTime()
  const header = {
    created_at: new Date(at).toISOString(),
    valid_until: new Date(at + 36 * 3_600_000).toISOString(),
  }
  await postList(programme, listBodyOf(1, entries, header))
  await programme.customs.screening.refresh()
  const served = await serveCustoms(programme)
  const browsers = new Map<string, SignedInBrowser>()
  for (const persona of STAFF) browsers.set(persona, await signInAs(served, persona))
  const stream = await listen(served, browsers.get('customs-supervisor-akl')!)
  // Ticks are announced where a site works by itself.
  for (const room of programme.customs.rooms) await room.start?.()
  const announced = await overhear(programme.databases.customs)
  return {
    ...{ programme, served, browsers, announced },
    heard: stream.heard,
    async close() {
      await stream.leave()
      await served.stop()
      await programme.stop()
    },
  }
}

async function listen(served: ServedCustoms, { browser }: SignedInBrowser) {
  const leaving = new AbortController()
  const response = await browser.fetch(`${served.origin}/board/events`, { signal: leaving.signal })
  let heard = ''
  const reading = (async () => {
    const decoder = new TextDecoder()
    for await (const bytes of response.body as unknown as AsyncIterable<Uint8Array>)
      heard += decoder.decode(bytes)
  })().catch(() => undefined)
  return {
    // A beat every twenty seconds, whatever happens.
    heard: () => heard.replaceAll(': beat\n\n', ''),
    async leave() {
      leaving.abort()
      await reading
    },
  }
}

/** Any session may listen to any channel: nothing that is announced may depend on what is silent. */
async function overhear(database: Database): Promise<() => readonly string[]> {
  const heard: string[] = []
  for (const channel of CHANNELS) database.listener.listen([channel], () => heard.push(channel))
  // Channels are listened to one after the other.
  await new Promise<void>((resolve) => database.listener.listen(['the_last'], resolve))
  heard.length = 0
  return () => heard
}

/** What a response says, byte for byte, but for the hour. */
async function spoken(response: Response): Promise<string> {
  const headers = [...response.headers].filter(([name]) => !OF_THE_CLOCK.has(name))
  return JSON.stringify([response.status, headers, await response.text()])
}

async function pagesSeen({ programme, browsers }: Border): Promise<Observed> {
  const { rows } = await programme.databases.customs.as('customs_supervisor', (tx) =>
    sql<{ id: string }>`select id from alerts.interception_alerts order by alerted_at`.execute(tx),
  )
  const addresses = [...addressesOf(pagesOf(programme.customs)), '/activity', '/agreement', '/disclosures']
  const seen = new Map<string, string>()
  for (const [persona, browser] of browsers) {
    for (const address of [...addresses, ...rows.map(({ id }) => `/alerts/${id}`)]) {
      const { status, text, headers } = await browser.open(address)
      // The text is compared itself; its length varies with what is masked.
      const kept = [...headers].filter(([name]) => !OF_THE_CLOCK.has(name) && name !== 'content-length')
      // Whether the chainer has come to a record by now; the links themselves are compared in the database.
      const shown = address === '/activity' ? text.replaceAll(/numeric">(waiting|\d+)</g, 'numeric"><') : text
      seen.set(masked(`${address} as ${persona}`), masked(JSON.stringify([status, kept, shown])))
    }
  }
  return seen
}

async function machinesSee({ served, programme }: Border): Promise<Observed> {
  const text = async (address: string) => (await fetch(`${served.origin}${address}`)).text()
  const metrics = await text('/metrics')
  const logs = join(programme.folder, 'logs')
  const seen = new Map([
    ['/readyz', await text('/readyz')],
    ['/healthz', await text('/healthz')],
    [
      '/metrics of ours',
      metrics
        .split('\n')
        .filter((line) => line.includes('landfall_'))
        .join('\n'),
    ],
    [
      '/metrics by name',
      metrics
        .split('\n')
        .filter((line) => line.startsWith('#'))
        .join('\n'),
    ],
  ])
  for (const file of (await readdir(logs)).filter((name) => name.startsWith('customs')))
    seen.set(file, masked(await readFile(join(logs, file), 'utf8')).replaceAll(/"time":"[^"]*"/g, ''))
  return seen
}

async function databaseSeen({ programme }: Border): Promise<Observed> {
  const database = programme.databases.customs
  return new Map([
    ...(await observeTables(database, ROLES)),
    ...(await observeFunctions(database, 'customs_supervisor')),
  ])
}

/** The watched person asks what is held about them, and gets all that Customs may give. */
async function aRequest(programme: TestProgramme): Promise<void> {
  const office = await requestOffice(programme, 'customs')
  const { familyName, givenNames } = WATCHED
  const { reference } = await askAt(office, { familyName, givenNames, born: ['14', '3', '1979'] })
  await office.prove(reference)
  await office.search(reference)
  await (
    await office.open(reference, '/decide')
  ).submit({ 'What do you decide?': 'Give all of it' }, 'Decide')
  await office.web.close()
}

/** A morning at the border: the watched person crosses twice, among others; then everything is carried and answered. */
async function aMorning({ programme, served, browsers }: Border): Promise<readonly string[]> {
  const answers: string[] = []
  for (const holder of [NOBODY, WATCHED, STOPPED, WATCHED, NOBODY])
    answers.push(await spoken(await served.scan(passportOf(holder))))
  answers.push(await spoken(await served.scan(damaged(passportOf(WATCHED)))))
  const { browser } = browsers.get('lane-akl-a1')!
  const flight = new URLSearchParams({ direction: 'departure', craft: 'NZ5' })
  await browser.open(`${served.origin}/lane/flight`, { method: 'POST', body: flight })
  for (const holder of [WATCHED, NOBODY]) {
    const body = new URLSearchParams({ mrz: passportOf(holder).join('\n'), stamp: 'AKL/A1/departure/NZ5' })
    const page = await browser.open(`${served.origin}/lane`, { method: 'POST', body })
    answers.push(`${page.status} ${page.text}`)
  }
  await aRequest(programme)
  for (let round = 0; round < 2; round += 1) {
    await programme.customs.settle()
    await programme.justice.exchange.drain()
    await programme.customs.settle()
  }
  await linked(programme.databases.customs)
  return answers
}

/** The chainers link and sign within a second. */
async function linked(database: TestDatabase): Promise<void> {
  const waiting = `select count(*)::integer as n from (select from activity.unlinked
    union all select from activity_silent.unlinked) as w`
  await vi.waitFor(async () => expect(await askAsAdmin(database, waiting)).toEqual([{ n: 0 }]), {
    timeout: 10_000,
  })
}

let watching: Border
let blind: Border
let said: readonly [readonly string[], readonly string[]]
let databases: { readonly watching: [Observed, Observed]; readonly blind: [Observed, Observed] }

beforeAll(async () => {
  watching = await openBorder([WATCHED, NAMESAKE])
  blind = await openBorder([])
  const before = { watching: await databaseSeen(watching), blind: await databaseSeen(blind) }
  said = [await aMorning(watching), await aMorning(blind)]
  databases = {
    watching: [before.watching, await databaseSeen(watching)],
    blind: [before.blind, await databaseSeen(blind)],
  }
}, 400_000)
afterAll(async () => {
  await watching.close()
  await blind.close()
})

async function noticesAtJustice({ programme }: Border): Promise<readonly unknown[]> {
  return programme.databases.justice.as('justice_notices', async (tx) => {
    const { rows } = await sql`select alert_type, craft from notices.notices order by 1, 2`.execute(tx)
    return rows
  })
}

const requestsAtJustice = ({ programme }: Border) =>
  programme.databases.justice.as('justice_privacy_officer', async (tx) => {
    const { rows } = await sql<{ channel: string }>`select channel from requests.requests`.execute(tx)
    return rows.map(({ channel }) => channel)
  })

test('the two sites do differ: Justice was told of the watched person, and that they asked, by one of them', async () => {
  expect(await requestsAtJustice(watching)).toEqual(['agency'])
  expect(await requestsAtJustice(blind)).toEqual([])
  expect(await noticesAtJustice(watching)).toEqual([
    { alert_type: 'interception', craft: 'NZ103' },
    { alert_type: 'silent', craft: 'NZ103' },
    { alert_type: 'silent', craft: 'NZ5' },
  ])
  expect(await noticesAtJustice(blind)).toEqual([{ alert_type: 'interception', craft: 'NZ103' }])
})

describe('nobody at Customs can tell them apart', () => {
  test('by the answers to the lanes, their headers and bytes', () => {
    expect(said[0].map(withoutPorts)).toEqual(said[1].map(withoutPorts))
  })

  test('by any table, view or function that a role of theirs may ask', () => {
    expect(databases.watching[1].size).toBeGreaterThan(500)
    expect(differences(databases.watching, databases.blind)).toEqual([])
  })

  test('by any page as any persona', { timeout: 120_000 }, async () => {
    const [one, other] = [await pagesSeen(watching), await pagesSeen(blind)]
    expect([...one.keys()]).toEqual([...other.keys()])
    for (const [page, text] of one) {
      // Two processes that were told of one alert write their records in the order in which they come to it.
      const lines = (html = '') => {
        const all = withoutPorts(html)
        if (!page.startsWith('/activity')) return all.split('\\n')
        // The chainer follows a beat behind whoever looks: what it has come to is compared in the tables.
        return all
          .replaceAll(/(?<=Link\\*">)(?:\d+|waiting)(?=<)/g, '')
          .split('\\n')
          .sort()
      }
      expect(lines(text), page).toEqual(lines(other.get(page)))
    }
  })

  test('by readiness, health, figures or logs', async () => {
    expect(await machinesSee(watching)).toEqual(await machinesSee(blind))
  })

  test('by what any session may listen to', () => {
    const times = (border: Border, channel: string) =>
      border.announced().filter((one) => one === channel).length
    for (const channel of CHANNELS) {
      const [one, other] = [times(watching, channel), times(blind, channel)]
      // Ticks that are answered close together share an announcement.
      if (channel === SCREENING_TICKS) expect([one > 0, other > 0]).toEqual([true, true])
      else expect(one, channel).toBe(other)
    }
  })

  test('by what the live board was told', () => {
    expect(watching.heard()).toContain('event: change')
    expect(watching.heard()).toBe(blind.heard())
  })
})

/** Each site listens on a port of its own. */
function withoutPorts(text: string): string {
  return text.replaceAll(/127\.0\.0\.1:\d+/g, '<host>')
}
