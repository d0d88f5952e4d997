import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql, type DatabaseRole } from '#database'
import { civilDate } from '#kernel'
import { fixedClock } from '#testing'
import { parseMrz } from '#travel-document'
import { listBodyOf, postList } from '../../../../testing/lists.ts'
import { damaged, entryOf, passportOf, type PassportHolder } from '../../../../testing/passports.ts'
import { pagesOf } from '../../../../testing/open-sites.ts'
import { testProgramme, type TestProgramme } from '../../../../testing/programme.ts'
import { addressesOf, serveCustoms, type ServedCustoms } from '../../../../testing/served-customs.ts'
import { signInAs } from '../../../../testing/sign-in.ts'

const NOBODY: PassportHolder = {
  familyName: 'Zwartkruis',
  givenNames: 'Odalys Wren',
  dateOfBirth: '1987-02-11',
  documentNumber: 'LZ987654',
}
const STOPPED: PassportHolder = {
  familyName: 'Whakaruruhau',
  givenNames: 'Mereana Joy',
  dateOfBirth: '1979-03-14',
  documentNumber: 'LA123456',
}
const SILENT: PassportHolder = { ...STOPPED, familyName: 'Papatuanuku', documentNumber: 'LA654321' }
const TWICE_LISTED: PassportHolder = { ...STOPPED, familyName: 'Teverbaugh', documentNumber: 'LA222222' }

const clock = fixedClock('2026-11-21T09:30:00+13:00')
const HOUR = 3_600_000
let programme: TestProgramme
let customs: ServedCustoms

beforeAll(async () => {
  programme = await testProgramme({ clock })
  customs = await serveCustoms(programme)
})
afterAll(async () => {
  await customs.stop()
  await programme.stop()
})

async function counted(role: DatabaseRole, table: string): Promise<number> {
  return programme.databases.customs.as(role, async (tx) => {
    const { rows } = await sql<{ n: number }>`select count(*)::integer as n from ${sql.raw(table)}`.execute(
      tx,
    )
    return rows[0]?.n ?? 0
  })
}
const interceptions = () => counted('customs_supervisor', 'alerts.interception_alerts')
const silents = () => counted('customs_screening', 'silent.alerts')

async function laneTotals() {
  return programme.databases.customs.as('customs_supervisor', async (tx) => {
    const { rows } = await sql<{ scans: number; damaged: number }>`
      select coalesce(sum(scans), 0)::integer as scans, coalesce(sum(damaged), 0)::integer as damaged
      from screening.lane_minutes`.execute(tx)
    return rows[0]!
  })
}

function scanWith(movement: Record<string, string>): string {
  return JSON.stringify({
    mrz: passportOf(NOBODY),
    movement: {
      direction: 'arrival',
      craft: 'NZ1',
      port: 'AKL',
      lane: 'A1',
      at: '2026-11-21T09:30:00+13:00',
      ...movement,
    },
  })
}

interface ProblemBody {
  readonly type: string
  readonly status: number
  readonly faults?: readonly { code: string; field?: string; line?: number; detail?: string }[]
}

async function problemOf(response: Response): Promise<ProblemBody> {
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  return (await response.json()) as ProblemBody
}

interface Readiness {
  readonly ready: boolean
  readonly checks: readonly { name: string; ok: boolean; facts?: Record<string, unknown> }[]
}

async function readiness(): Promise<{ status: number; list: Readiness['checks'][number] }> {
  const response = await fetch(`${customs.origin}/readyz`)
  const { checks } = (await response.json()) as Readiness
  return { status: response.status, list: checks.find(({ name }) => name.includes('alert list'))! }
}

describe('before the first list', () => {
  test('no passport can be screened, and the answer says so', async () => {
    const response = await customs.scan(passportOf(NOBODY))
    expect(response.status).toBe(503)
    expect((await problemOf(response)).type).toBe('urn:landfall:error:no-list-in-force')
    expect(await laneTotals()).toEqual({ scans: 0, damaged: 0 })
  })

  test('the site is not ready', async () => {
    const { status, list } = await readiness()
    expect(status).toBe(503)
    expect(list).toMatchObject({ ok: false, facts: { list_number: null, stale: true } })
  })
})

describe('with a list in force', () => {
  beforeAll(async () => {
    await postList(
      programme,
      listBodyOf(
        1,
        [
          entryOf(STOPPED, 'PPN-1', 'interception'),
          entryOf(SILENT, 'PPN-2', 'silent'),
          entryOf(TWICE_LISTED, 'PPN-3', 'interception'),
          entryOf(TWICE_LISTED, 'PPN-4', 'interception'),
        ],
        { valid_until: new Date(clock.now().getTime() + 36 * HOUR).toISOString() },
      ),
    )
    await programme.customs.screening.refresh()
  })

  test.each([
    ['no token', {}],
    ['a token of nobody', { authorization: `Bearer ${'A'.repeat(43)}` }],
    ['a token in no known form', { authorization: 'Basic QTE6' }],
  ])('%s is answered 401', async (_, headers: Record<string, string>) => {
    const response = await customs.post(scanWith({}), headers)
    expect(response.status).toBe(401)
    expect((await problemOf(response)).type).toBe('urn:landfall:error:not-signed-in')
  })

  test.each([{ lane: 'A2' }, { port: 'WLG' }])(
    'a movement of another lane than the token’s (%o) is answered 403',
    async (movement) => {
      const before = await laneTotals()
      const response = await customs.scan(passportOf(STOPPED), movement)
      expect(response.status).toBe(403)
      expect((await problemOf(response)).type).toBe('urn:landfall:error:lane-not-of-token')
      expect(await laneTotals()).toEqual(before)
    },
  )

  test.each([
    ['no JSON', '{"mrz": '],
    ['no movement', JSON.stringify({ mrz: passportOf(NOBODY) })],
    ['an unknown direction', scanWith({ direction: 'sideways' })],
    ['a port that is none', scanWith({ port: 'Auckland' })],
    ['a time without offset', scanWith({ at: '2026-11-21T09:30:00' })],
    ['a time that does not exist', scanWith({ at: '2026-13-41T29:30:00Z' })],
    ['lines that are no text', JSON.stringify({ mrz: [1, 2], movement: {} })],
  ])('%s is answered 400, and nothing is counted or told back', async (_, body) => {
    const before = await laneTotals()
    const response = await customs.post(body)
    expect(response.status).toBe(400)
    const text = await response.text()
    expect(text).not.toMatch(/ZWARTKRUIS|LZ987654|870211/i)
    expect(await laneTotals()).toEqual(before)
  })

  describe.each([
    ['U+0000 in the craft', { craft: 'NZ\u0000103' }, 'request-not-as-described'],
    ['half a surrogate pair in the craft', { craft: 'NZ\ud800' }, 'request-not-as-described'],
    ['no craft', { craft: '  ' }, 'craft-malformed'],
    ['a craft that turns the writing round', { craft: '\u202eNZ1' }, 'craft-malformed'],
    ['a craft of several lines', { craft: 'NZ1\n\n2' }, 'craft-malformed'],
    ['an emoji for a craft', { craft: '🛫🛫' }, 'craft-malformed'],
    ['a craft of 36 letters', { craft: 'X'.repeat(36) }, 'craft-malformed'],
    ['U+0000 in a member of nobody’s', { more: '\u0000' }, 'request-not-as-described'],
    ['30 February', { at: '2026-02-30T09:30:00+13:00' }, 'request-not-as-described'],
    ['a leap second', { at: '2026-11-20T20:30:60Z' }, 'request-not-as-described'],
    ['the year nought', { at: '0000-11-20T20:30:00Z' }, 'request-not-as-described'],
    ['an offset of nowhere', { at: '2026-11-21T12:29:00+15:59' }, 'request-not-as-described'],
    ['a clock that stands at 1970', { at: '1970-01-01T00:00:00Z' }, 'lane-clock-wrong'],
    ['a clock that stands at 1980', { at: '1980-01-01T00:00:00Z' }, 'lane-clock-wrong'],
    ['a clock that stands at 2000', { at: '2000-01-01T00:00:00+13:00' }, 'lane-clock-wrong'],
    ['a clock that stands at 2099', { at: '2099-12-31T23:59:59Z' }, 'lane-clock-wrong'],
    ['a clock more than five minutes slow', { at: '2026-11-20T20:24:59.999Z' }, 'lane-clock-wrong'],
    ['a clock more than five minutes fast', { at: '2026-11-20T20:35:00.001Z' }, 'lane-clock-wrong'],
  ])('%s', (_, movement: Record<string, string>, code) => {
    test('is answered 400 in the same words for whoever is listed and for nobody, and nothing is kept', async () => {
      const before = [await laneTotals(), await interceptions(), await silents()]
      const answers: string[] = []
      for (const holder of [NOBODY, STOPPED, SILENT, TWICE_LISTED]) {
        const response = await customs.scan(passportOf(holder), movement)
        expect(response.status).toBe(400)
        expect((await problemOf(response.clone())).type).toBe(`urn:landfall:error:${code}`)
        answers.push(await response.text())
      }
      expect(new Set(answers).size).toBe(1)
      expect([await laneTotals(), await interceptions(), await silents()]).toEqual(before)
    })
  })

  test.each(['2026-11-20T20:25:00Z', '2026-11-21T09:35:00+13:00'])(
    'a clock five minutes from the site’s is right enough (%s)',
    async (at) => expect((await customs.scan(passportOf(NOBODY), { at })).status).toBe(200),
  )

  test('without a token even a body that can be no scan is answered 401', async () => {
    for (const body of ['{"mrz": ', scanWith({ craft: '\u0000' }), 'x'.repeat(100_000)])
      expect((await customs.post(body, { 'content-type': 'application/json' })).status).toBe(401)
  })

  describe('beside a scan that the database refuses', () => {
    const UNSTORABLE = 'FLIGHT 13'
    const scanOf = (holder: PassportHolder, craft: string) => {
      const { document } = parseMrz(passportOf(holder), { travelDate: civilDate(clock.now()) })
      const movement = { direction: 'departure', port: 'AKL', lane: 'A1', craft } as const
      return { document: document!, movement: { ...movement, at: clock.now().toISOString() } }
    }

    beforeAll(() =>
      asAdmin(
        `alter table alerts.interception_alerts add constraint refused check (craft <> '${UNSTORABLE}')`,
      ),
    )
    afterAll(() => asAdmin('alter table alerts.interception_alerts drop constraint refused'))

    async function asAdmin(statement: string): Promise<void> {
      const admin = new pg.Client({ connectionString: programme.databases.customs.adminUrl })
      await admin.connect()
      await admin.query(statement)
      await admin.end()
    }

    test('everybody else of its tick is answered and written; it fails alone', async () => {
      const before = [await laneTotals(), await interceptions(), await silents()] as const
      // One turn of the process: all of them arrive in one tick.
      const answers = await Promise.allSettled(
        [
          scanOf(TWICE_LISTED, UNSTORABLE),
          scanOf(STOPPED, 'NZ777'),
          scanOf(SILENT, 'NZ777'),
          scanOf(NOBODY, 'NZ777'),
          scanOf(NOBODY, UNSTORABLE),
        ].map((scan) => programme.customs.screening.scan(scan)),
      )
      expect(answers).toMatchObject([
        { status: 'rejected', reason: { code: '23514' } },
        { value: { value: 'refer' } },
        { value: { value: 'proceed' } },
        { value: { value: 'proceed' } },
        { value: { value: 'proceed' } },
      ])
      const [lanes, alerts, sealed] = before
      expect(await laneTotals()).toEqual({ ...lanes, scans: lanes.scans + 4 })
      expect([await interceptions(), await silents()]).toEqual([alerts + 1, sealed + 1])
    })
  })

  test('a damaged zone is answered 422 with the field and its check digit, and nothing of the passport', async () => {
    const before = await laneTotals()
    const alerts = await interceptions()
    const response = await customs.scan(damaged(passportOf(STOPPED)))
    expect(response.status).toBe(422)
    const text = await response.clone().text()
    const { faults = [] } = await problemOf(response)
    expect(faults).toContainEqual(
      expect.objectContaining({ code: 'mrz-check-digit', field: 'documentNumber', line: 2 }),
    )
    expect(text).not.toMatch(/WHAKARURUHAU|MEREANA|LA123456|790314|1979/i)
    expect(await laneTotals()).toEqual({ ...before, damaged: before.damaged + 1 })
    expect(await interceptions()).toBe(alerts)
  })

  test('nobody proceeds', async () => {
    const response = await customs.scan(passportOf(NOBODY))
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ instruction: 'proceed' })
  })

  test('a silent match proceeds in the very same words, and is written where no staff may look', async () => {
    const before = await silents()
    const [silent, nobody] = [await customs.scan(passportOf(SILENT)), await customs.scan(passportOf(NOBODY))]
    expect(await silent.text()).toBe(await nobody.text())
    expect(await silents()).toBe(before + 1)
  })

  test('an interception is referred, and a repeat within twelve hours is the same alert', async () => {
    const before = await interceptions()
    const scan = async () => (await customs.scan(passportOf(STOPPED))).json()
    expect(await scan()).toEqual({ instruction: 'refer' })
    expect(await scan()).toEqual({ instruction: 'refer' })
    clock.advance(12 * HOUR - 1)
    expect(await scan()).toEqual({ instruction: 'refer' })
    expect(await interceptions()).toBe(before + 1)
    clock.advance(1)
    expect(await scan()).toEqual({ instruction: 'refer' })
    expect(await interceptions()).toBe(before + 2)
  })

  test.each([
    ['NZ555', ['nz555', ' NZ 555', 'nz-555']],
    ['TE KŌTUKU', ['te ko\u0304tuku', 'Te  Kōtuku']],
  ])('%s is one craft and one alert, however it is written', async (name, writings) => {
    const before = await interceptions()
    for (const craft of [name, ...writings])
      expect((await customs.scan(passportOf(STOPPED), { craft })).status, craft).toBe(200)
    expect(await interceptions()).toBe(before + 1)
    const crafts = await programme.databases.customs.as('customs_supervisor', (tx) =>
      sql`select distinct craft from alerts.interception_alerts`.execute(tx),
    )
    expect(crafts.rows).toContainEqual({ craft: name })
  })

  test('a passport that matches several entries raises one alert for each', async () => {
    const before = await interceptions()
    expect(await (await customs.scan(passportOf(TWICE_LISTED))).json()).toEqual({ instruction: 'refer' })
    expect(await interceptions()).toBe(before + 2)
  })

  test('readiness names the list, its age and that it is not stale', async () => {
    const { status, list } = await readiness()
    expect(status).toBe(200)
    expect(list).toMatchObject({
      ok: true,
      facts: { list_number: 1, age_seconds: 12 * 3600, stale: false },
    })
  })

  test('the interface describes itself', async () => {
    const response = await fetch(`${customs.origin}/api/openapi.json`)
    expect(response.status).toBe(200)
    const described = (await response.json()) as {
      openapi: string
      paths: Record<string, { post?: { responses: Record<string, unknown> } }>
    }
    expect(described.openapi).toMatch(/^3\./)
    const { responses = {} } = described.paths['/api/scans']?.post ?? {}
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(['400', '401', '403']))
  })
})

describe('when its valid-until has passed', () => {
  beforeAll(() => {
    clock.advance(36 * HOUR)
  })

  test('readiness says stale and stays ready', async () => {
    expect(await readiness()).toMatchObject({ status: 200, list: { ok: true, facts: { stale: true } } })
  })

  test('the old list keeps alerting', async () => {
    const before = await interceptions()
    expect(await (await customs.scan(passportOf(STOPPED))).json()).toEqual({ instruction: 'refer' })
    expect(await interceptions()).toBe(before + 1)
  })

  test.each(['customs-officer-akl', 'customs-supervisor-akl', 'lane-akl-a1', 'customs-auditor'])(
    'every screen of %s says that the list is stale',
    async (persona) => {
      const signedIn = await signInAs(customs, persona)
      const shown = await Promise.all(
        addressesOf(pagesOf(programme.customs)).map((address) => signedIn.open(address)),
      )
      const screens = shown.filter(({ status }) => status === 200)
      expect(screens.length).toBeGreaterThan(0)
      for (const { text } of screens) expect(text).toContain('The alert list is stale')
    },
  )
})
