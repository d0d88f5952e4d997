/** A scan that matches nobody leaves a number and nothing else: every file, log and table is searched for it. */
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readSettings } from '#config'
import { liesIn, SITE_NAMES, startEmbedded, type PlaceDeclaration } from '#database'
import { freePorts } from '../../testing/free-ports.ts'
import { damaged, passportOf } from '../../testing/passports.ts'
import { seededDemonstration } from '../../testing/seeded-demonstration.ts'
import { signInAs } from '../../testing/sign-in.ts'
import { spellingsOf, spellingsOfDate, type Sought } from '../../testing/spellings.ts'
import { declarationsOf } from '#rooms'
import { SITES, startDemo } from './index.ts'

const CANARY = {
  familyName: 'Quixelbaum',
  givenNames: 'Zorblatten',
  dateOfBirth: '1931-07-19',
  documentNumber: 'LQ907351',
}
const zone = passportOf(CANARY)
const SOUGHT: readonly Sought[] = [
  ...spellingsOf('the family name', CANARY.familyName),
  ...spellingsOf('the given name', CANARY.givenNames),
  ...spellingsOf('the document number', CANARY.documentNumber),
  ...spellingsOfDate('the birth date', CANARY.dateOfBirth, zone[1] ?? ''),
]
const MATCHED = 'the document number of one who matches'
const PLACES: readonly PlaceDeclaration[] = SITE_NAMES.flatMap((site) =>
  declarationsOf(SITES[site]).dataMaps.flatMap(({ places = {} }) => Object.values(places)),
)
const CRAFT = 'NZ7391'
const PATIENCE_MS = 60_000

let dataFolder: string
/** The document number of the demonstration's passport that raises an interception: what must be found. */
let matched: string
let counted: number
let filesRead = 0
/** Files of the data folder that lie in no place of a data map. */
const undeclared: string[] = []
/** Files in which the one who matches was found, though their place is declared to hold nothing about anybody. */
const betrayed: string[] = []
let traces: readonly string[]
let tracesOfMatched: readonly string[]

interface DemoFile {
  readonly sites: { readonly customs: string; readonly justice: string }
  readonly lanes: readonly { readonly port: string; readonly lane: string; readonly token: string }[]
  readonly passports: readonly { readonly mrz: string; readonly shows: string }[]
}

async function scanAll(demo: DemoFile): Promise<void> {
  const [{ port, lane, token }] = demo.lanes as [DemoFile['lanes'][number]]
  const scan = async (mrz: readonly string[]) => {
    const movement = { direction: 'departure', craft: CRAFT, port, lane, at: new Date().toISOString() }
    const response = await fetch(`${demo.sites.customs}/api/scans`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ mrz, movement }),
    })
    return { status: response.status, ...((await response.json()) as { instruction?: string }) }
  }
  expect(await scan(zone)).toMatchObject({ status: 200, instruction: 'proceed' })
  expect(await scan(damaged(zone))).toMatchObject({ status: 422 })
  expect(await scan(zone.slice(0, 1))).toMatchObject({ status: 422 })
  expect(await scan([...zone, ...zone, ...zone])).toMatchObject({ status: 400 })
  const interception = demo.passports.find(({ shows }) => shows.startsWith('interception'))!
  matched = interception.mrz.split('\n')[1]!.slice(0, 9).replaceAll('<', '')
  expect(await scan(interception.mrz.split('\n'))).toMatchObject({ instruction: 'refer' })

  const officer = await signInAs({ origin: demo.sites.customs }, 'lane-akl-a1')
  const opened = await officer.browser.open(`${demo.sites.customs}/lane`)
  const stamp = opened.$('[name="stamp"]').first().attr('value') ?? ''
  for (const lines of [zone, damaged(zone), zone.slice(0, 1)]) {
    const body = new URLSearchParams({ mrz: lines.join('\n'), stamp })
    const page = await officer.browser.open(`${demo.sites.customs}/lane`, { method: 'POST', body })
    expect(page.text).toContain(lines === zone ? 'PROCEED' : 'Scan again')
  }
}

/** Every row of every table of every site, as text: what is compressed in its files shows here. */
async function dump(folder: string): Promise<Buffer> {
  const cluster = await startEmbedded({ dataFolder: folder, named: true })
  const texts: string[] = []
  for (const site of SITE_NAMES) {
    const client = new pg.Client({ connectionString: cluster.adminUrl(site) })
    await client.connect()
    const { rows: tables } = await client.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')`,
    )
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`)
      texts.push(...rows.map(({ row }) => row))
    }
    if (site === 'customs') {
      const { rows } = await client.query<{ scans: number }>(
        'select sum(scans + damaged)::integer as scans from screening.lane_minutes',
      )
      counted = rows[0]?.scans ?? 0
    }
    await client.end()
  }
  await cluster.stop()
  return Buffer.from(texts.join('\n'))
}

beforeAll(async () => {
  const wanted = await seededDemonstration()
  const settings = readSettings({ LANDFALL_DATA: wanted, LANDFALL_PORT_BASE: String(await freePorts(5)) })
  const demo = await startDemo({ settings, named: false, say: () => undefined })
  dataFolder = demo.dataFolder
  const file = join(dataFolder, 'demo.json')
  await scanAll(JSON.parse(await readFile(file, 'utf8')) as DemoFile)
  await noticeArrived()
  await demo.stop()
  // The scripts' file names the made-up travellers: it would find itself.
  await rm(file)
  const sought = [...SOUGHT, { what: MATCHED, bytes: Buffer.from(matched) }]
  const found = await tracesInFiles(sought)
  const tables = await dump(dataFolder)
  found.push(...tracesIn('a table', tables, sought))
  traces = found.filter((trace) => !trace.startsWith(MATCHED))
  tracesOfMatched = found.filter((trace) => trace.startsWith(MATCHED))

  async function noticeArrived(): Promise<void> {
    const justice = await signInAs({ origin: demo.origins.justice }, 'justice-list-officer')
    // By its flight: the words for an alert stand in the page's filters whether or not one has come.
    await vi.waitFor(
      async () => expect((await justice.open('/notices')).$('tbody').text()).toContain(CRAFT),
      { timeout: PATIENCE_MS, interval: 100 },
    )
  }
}, 400_000)
afterAll(() => rm(dataFolder, { recursive: true, force: true }))

async function everyFile(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

function tracesIn(place: string, bytes: Buffer, sought: readonly Sought[]): readonly string[] {
  return sought.filter((one) => bytes.includes(one.bytes)).map((one) => `${one.what}, in ${place}`)
}

async function tracesInFiles(sought: readonly Sought[]): Promise<string[]> {
  const found: string[] = []
  for (const file of await everyFile(dataFolder)) {
    filesRead += 1
    const traces = tracesIn(file.slice(dataFolder.length), await readFile(file), sought)
    found.push(...traces)
    const path = file.slice(dataFolder.length + 1)
    const place = PLACES.find((one) => liesIn(one, path))
    if (place === undefined) undeclared.push(path)
    if (place?.holds.length === 0 && traces.length > 0) betrayed.push(path)
  }
  return found
}

test('a traveller who matches somebody is found, so the search can find', () => {
  expect(tracesOfMatched).toContain(`${MATCHED}, in a table`)
  expect(tracesOfMatched.some((place) => place.includes('/pg_wal/'))).toBe(true)
})

test('a traveller who matches nobody is nowhere, by the interface or the lane page, read well or damaged', () => {
  expect(filesRead).toBeGreaterThan(1000)
  expect(traces).toEqual([])
})

test('what is left is their number', () => {
  expect(counted).toBe(7)
})

test('every file that the programme wrote lies in a place of a data map, and holds people only where the map says so', () => {
  expect({ undeclared, betrayed }).toEqual({ undeclared: [], betrayed: [] })
})
