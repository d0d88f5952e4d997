/** Somebody's details are corrected at Justice at their request: the register, the list, Customs' lanes and open cases, the next extracts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { casesSince } from '#customs/interceptions'
import { importExtract, NextList, undoImport } from '#justice/extract'
import { peopleByNumber } from '#justice/register'
import { parseMrz } from '#travel-document'
import { describeSite, type OpenSite } from '#rooms'
import { askAsAdmin } from '../../testing/ask-as-admin.ts'
import { anExtract, theOperator } from '../../testing/justice.ts'
import { pagesOf } from '../../testing/open-sites.ts'
import { askByRight } from '../../testing/pages/ask-by-right.ts'
import { aPerson, testSite, type OpenedPage, type TestSite } from '../../testing/pages/index.ts'
import { passportOf } from '../../testing/passports.ts'
import { testProgramme, type TestProgramme } from '../../testing/programme.ts'
import { randomId, systemClock } from '#kernel'

const officer = aPerson('privacy-officer', { site: 'justice', id: 'priya', name: 'Priya Nair' })
const theirOfficer = aPerson('privacy-officer', { site: 'customs', id: 'mele' })
const agent = aPerson('justice-contact-agent', { site: 'justice', id: 'agent' })
const atTheStop = aPerson('customs-officer', { site: 'customs', port: 'AKL' })

/** Names far from each other; each test has its own person. */
const PEOPLE = [
  'Raukawa',
  'Tuilagi',
  'Fenwick',
  'Okeroa',
  'Lindqvist',
  'Mbeki',
  'Zhao',
  'Quill',
  'Vaitai',
  'Aumua',
  // Owes so little that the alert is silent.
  'Kereama',
]
const number = (index: number) => `P${String(index)}`
const born = (index: number) =>
  `19${String(60 + index * 3)}-0${String(1 + (index % 9))}-1${String(index % 9)}`
const rows = {
  person: (index: number, family = PEOPLE[index] ?? '', given = 'Manu') =>
    `${number(index)},${family},${given},${born(index)},M`,
  debt: (index: number, cents = 600_000) =>
    `D${String(index)},${number(index)},fine,true,${String(index === 10 ? Math.min(cents, 124_000) : cents)},false`,
  warrant: (index: number) => `W${String(index)},${number(index)},2026-01-05,live,D${String(index)}`,
}
const everybody = Array.from(PEOPLE, (_, index) => index)

let programme: TestProgramme
let justice: TestSite
let customs: TestSite

beforeAll(async () => {
  programme = await testProgramme()
  ;[justice, customs] = await Promise.all([
    onTheWeb(programme.justice, programme.databases.justice),
    onTheWeb(programme.customs, programme.databases.customs),
  ])
  await imported(everybody.map((index) => rows.person(index)))
  expect((await programme.justice.send({ occasion: 'extra', actor: theOperator })).ok).toBe(true)
  await carry()
  await programme.customs.screening.refresh()
})
afterAll(async () => {
  await justice.close()
  await customs.close()
  await programme.stop()
})

function onTheWeb(site: OpenSite, database: TestProgramme['databases']['justice']): Promise<TestSite> {
  return testSite({
    site: describeSite(site.context.site, false),
    ...{ database, clock: systemClock, newId: randomId, pages: pagesOf(site) },
    journeys: site.rooms.flatMap(({ journeys = [] }) => journeys),
    journeyKey: site.context.keys.atRest,
    readWith: site.rooms.find(({ readWith }) => readWith !== undefined)?.readWith,
  })
}

async function carry(): Promise<void> {
  for (let round = 0; round < 3; round++) {
    await programme.customs.settle()
    await programme.justice.settle()
  }
}

interface Extracted {
  readonly of?: readonly number[]
  readonly cents?: number
  readonly undoable?: boolean
}

async function imported(
  people: readonly string[],
  { of = everybody, cents = 600_000, undoable = false }: Extracted = {},
): Promise<string> {
  const report = await importExtract(
    programme.contexts.justice,
    anExtract({
      people,
      debts: of.map((index) => rows.debt(index, cents)),
      warrants: of.map((index) => rows.warrant(index)),
    }),
    theOperator,
    undefined,
    { undoable },
  )
  if (!report.ok) throw new Error('the extract was refused')
  return report.value.importId
}

const oneImported = (index: number, family: string, more: Omit<Extracted, 'of'> = {}) =>
  imported([rows.person(index, family)], { of: [index], ...more })

async function held(index: number) {
  const people = await programme.databases.justice.as('justice_list_officer', (tx) =>
    peopleByNumber(tx, [number(index)]),
  )
  return people.get(number(index))
}
const nameOf = async (index: number) => (await held(index))?.familyName

async function scan(index: number): Promise<string> {
  const { document } = parseMrz(
    passportOf({
      ...{ familyName: PEOPLE[index] ?? '', givenNames: 'Manu', gender: 'M' as const },
      ...{ dateOfBirth: born(index), documentNumber: `LA00000${String(index)}` },
    }),
    { travelDate: '2026-11-21' },
  )
  const at = new Date().toISOString()
  const movement = {
    direction: 'departure',
    craft: `NZ${String(index)}`,
    port: 'AKL',
    lane: 'A1',
    at,
  } as const
  if (document === undefined) throw new Error('the passport was not read')
  const instruction = await programme.customs.screening.scan({ document, movement })
  return instruction.ok ? instruction.value : instruction.error.code
}

interface Office {
  readonly web: TestSite
  readonly officer: ReturnType<typeof aPerson>
  work(): Promise<void>
}
const atJustice = (): Office => ({ web: justice, officer, work: () => programme.justice.work() })
const atCustoms = (): Office => ({
  web: customs,
  officer: theirOfficer,
  work: () => programme.customs.work(),
})

const opened = (reference: string, page = '', { web, officer: as } = atJustice()): Promise<OpenedPage> =>
  web.open(`/requests/${reference}${page}`, as)

/** Asks for a correction, proves who they are, and has their record found. */
async function asked(
  index: number,
  office = atJustice(),
  table = 'fines.people',
): Promise<{ readonly request: string; readonly record: string }> {
  const [year = '', month = '', day = ''] = born(index).split('-')
  const confirmation = await askByRight(office, {
    kind: 'That you correct what you hold about me',
    ...{ familyName: PEOPLE[index] ?? '', givenNames: 'Manu', born: [day, month, year] },
    ...{ email: `p${String(index)}@mail.example`, words: 'You have my name wrong.' },
  })
  const request = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(confirmation.text())?.[0] ?? ''
  await (
    await opened(request, '/proof', office)
  ).submit(
    {
      'What was made sure of?': 'Who the person is',
      'By what?': 'A passport or other official document with a photo was seen in person',
      'Is it enough?': 'Yes, I am satisfied',
    },
    'Record it',
  )
  await (await opened(request, '/search', office)).submit({}, 'Search')
  await office.work()
  const found = await opened(request, '/found', office)
  const what = found
    .table('Records that are theirs, or may be')
    .rows.flatMap(([one = '']) => (one.includes(table) ? [one] : []))[0]
  return {
    request,
    record:
      found
        .link(what ?? '')
        .split('/')
        .at(-1) ?? '',
  }
}

async function corrected(index: number, to: Readonly<Record<string, string>>): Promise<string> {
  const { request, record } = await asked(index)
  const sent = await (await opened(request, `/correct/${record}`)).submit(to, 'Correct it')
  expect(sent.errorSummary()).toEqual([])
  return request
}

const lists = () =>
  askAsAdmin<{ n: number }>(
    programme.databases.justice,
    'select list_number as n from daily_list.lists order by 1',
  )

describe('at Customs', () => {
  it('the list carries what was corrected at once, and whoever is somebody else now is not stopped', async () => {
    expect(await scan(0)).toBe('refer')
    await carry()
    const before = (await lists()).length
    const request = await corrected(0, { 'Family name': 'Hohepa', 'Given names (optional)': 'Te Ariki' })
    const waiting = await opened(request, '/recipients')
    expect(waiting.text()).toContain('A list that carries it is about to be sent.')
    await carry()
    expect((await lists()).length).toBe(before + 1)
    const told = await opened(request, '/recipients')
    expect(told.text()).toMatch(
      /They know New Zealand Customs Service\s?List \d+ of .* carries it\. Acknowledged/,
    )
    await programme.customs.screening.refresh()
    // A second passport of the same names: the lane lets them through.
    expect(await scan(0)).not.toBe('refer')

    const [it] = (
      await programme.databases.customs.as('customs_supervisor', (tx) => casesSince(tx, new Date(0)))
    ).filter(({ personProfileNumber }) => personProfileNumber === number(0))
    const page = await customs.open(`/cases/${it?.id ?? ''}`, atTheStop)
    expect(page.text()).toContain(
      'The details on the list changed since this alert. The list now says: Hohepa, Te Ariki',
    )
    // What the alert matched is as it was, and Justice was asked anew.
    expect(page.text()).toContain('Raukawa')
    const questions = await askAsAdmin<{ because: string }>(
      programme.databases.customs,
      `select because from interceptions.questions where case_id = '${it?.id ?? ''}' order by number`,
    )
    expect(questions.map(({ because }) => because)).toContain('list-changed')

    // What they say of the alert is read with its case.
    const office = atCustoms()
    const alert = await asked(0, office, 'alerts.interception_alerts')
    const attached = await (
      await opened(alert.request, '/statement', office)
    ).submit(
      {
        'To which record?': `${alert.record}: alerts.interception_alerts`,
        'What does the person say?': 'It was never me.',
      },
      'Attach it',
    )
    expect(attached.errorSummary()).toEqual([])
    const read = await customs.open(`/cases/${it?.id ?? ''}`, atTheStop)
    expect(read.text()).toContain('The person says of this record: It was never me.')
  })

  it('no list comes out of turn for somebody under silent alert: the next daily one carries it', async () => {
    const before = await lists()
    const request = await corrected(10, { 'Family name': 'Kereama-Right' })
    await carry()
    expect(await lists()).toEqual(before)
    expect((await opened(request, '/recipients')).text()).toContain('The next daily list carries it.')
  })

  it('several who are corrected together share one list', async () => {
    const before = (await lists()).length
    await corrected(1, { 'Family name': 'Tuilagi-Sione' })
    await corrected(2, { 'Date of birth': '1966-04-01' })
    await carry()
    // The search of the second request worked on what waited: at most one list each, and none twice.
    const after = (await lists()).length
    expect(after - before).toBeGreaterThanOrEqual(1)
    await carry()
    expect((await lists()).length).toBe(after)
  })
})

describe('an extract after a correction', () => {
  it('that says what it said changes what it changes, and not the details', async () => {
    await corrected(3, { 'Family name': 'Okeroa-Right' })
    await oneImported(3, 'Okeroa')
    expect(await nameOf(3)).toBe('Okeroa-Right')
    await oneImported(3, 'Okeroa', { cents: 500_000 })
    expect(await held(3)).toMatchObject({
      familyName: 'Okeroa-Right',
      debts: [{ outstandingCents: 500_000 }],
    })
    // Corrected again, it still stands under what the extract said first.
    await correctedAgain(3, 'Okeroa-Best')
    await oneImported(3, 'Okeroa', { cents: 400_000 })
    expect(await nameOf(3)).toBe('Okeroa-Best')
  })

  it('that says something else is believed, on record', async () => {
    await corrected(4, { 'Family name': 'Lindquist' })
    await oneImported(4, 'Lindkvist')
    expect(await nameOf(4)).toBe('Lindkvist')
    const [ended] = await askAsAdmin<{ because: string }>(
      programme.databases.justice,
      `select ended_because as because from corrections.corrections where person_profile_number = 'P4'`,
    )
    expect(ended?.because).toBe('source-moved-on')
    const [logged] = await askAsAdmin<{ n: string }>(
      programme.databases.justice,
      `select count(*) as n from activity.records where event = 'register-correction-ended'`,
    )
    expect(Number(logged?.n)).toBe(1)
    // From now on the source is believed as ever.
    await oneImported(4, 'Lindqvist')
    expect(await nameOf(4)).toBe('Lindqvist')
  })

  it('that is undone leaves the person exactly as before, corrected', async () => {
    await corrected(5, { 'Family name': 'Mbeki-Right' })
    const before = await held(5)
    const moved = await oneImported(5, 'Mbekwi', { undoable: true })
    expect(await nameOf(5)).toBe('Mbekwi')
    const undone = await takenBack(moved)
    expect(undone.ok).toBe(true)
    expect(await held(5)).toEqual(before)
    // The correction stands again.
    await oneImported(5, 'Mbeki', { cents: 300_000 })
    expect(await nameOf(5)).toBe('Mbeki-Right')
  })

  it('cannot be undone over whoever was corrected since', async () => {
    const moved = await oneImported(6, 'Zhao', { cents: 200_000, undoable: true })
    await corrected(6, { 'Family name': 'Zhou' })
    const undone = await takenBack(moved)
    expect(undone.ok).toBe(false)
    expect(await nameOf(6)).toBe('Zhou')
  })

  it('in which they return after they had left brings them back corrected', async () => {
    await corrected(7, { 'Family name': 'Quill-Right' })
    const report = await importExtract(
      programme.contexts.justice,
      anExtract({
        people: everybody.filter((index) => index !== 7).map((index) => rows.person(index)),
        debts: everybody.filter((index) => index !== 7).map((index) => rows.debt(index)),
        warrants: everybody.filter((index) => index !== 7).map((index) => rows.warrant(index)),
        full: true,
      }),
      theOperator,
    )
    expect(report.ok).toBe(true)
    expect((await held(7))?.leftAt).not.toBeNull()
    await oneImported(7, 'Quill')
    expect(await held(7)).toMatchObject({ familyName: 'Quill-Right', leftAt: null })
  })
})

describe('a statement of correction', () => {
  it('is read by the contact centre with the person', async () => {
    const { request, record } = await asked(8)
    await (
      await opened(request, '/statement')
    ).submit(
      {
        'To which record?': `${record}: fines.people`,
        'What does the person say?': 'I was born a day later.',
      },
      'Attach it',
    )
    const addressesOf = async (index: number) => {
      const id = (await held(index))?.registerId ?? ''
      return [
        `/contact-centre/people/${id}`,
        `/register/people/${id}`,
        `/contact-centre/people/${id}/payment`,
      ]
    }
    for (const address of await addressesOf(8)) {
      const page = await justice.open(address, agent)
      expect([page.status, page.text()], address).toEqual([
        200,
        expect.stringContaining('The person says of this record: I was born a day later.'),
      ])
    }
    for (const address of await addressesOf(9))
      expect((await justice.open(address, agent)).text()).not.toContain('I was born a day later.')
  })
})

describe('where the agreement allows no more lists', () => {
  it('the officer reads that the next daily list carries it, and none is tried again', async () => {
    await askAsAdmin(
      programme.databases.justice,
      `insert into daily_list.lists select l.list_number + n, l.created_at, l.valid_until, l.agreement, l.agreement_version,
         l.previous_hash, l.content_hash, l.last_withdrawal_number, l.interception_entries, l.silent_entries, l.added,
         l.removed, l.changed, l.occasion, l.sent_by_kind, l.sent_by_id, gen_random_uuid()
       from (select * from daily_list.lists order by list_number desc limit 1) l, generate_series(1, 2000) n`,
    )
    const request = await corrected(9, { 'Family name': 'Aumua-Right' })
    await carry()
    expect((await opened(request, '/recipients')).text()).toContain(
      'No list could be sent at once under the agreement: the next daily list carries it.',
    )
    const refusals = `select count(*) as n from activity.records where event = 'daily-list-not-sent'`
    const [before] = await askAsAdmin<{ n: string }>(programme.databases.justice, refusals)
    await carry()
    expect(await askAsAdmin(programme.databases.justice, refusals)).toEqual([before])
  })
})

async function correctedAgain(index: number, family: string): Promise<void> {
  const [request] = await askAsAdmin<{ reference: string; number: number }>(
    programme.databases.justice,
    `select f.reference, f.number from requests.found f join requests.requests r using (reference)
     where f.table_name = 'fines.people' and f.record = '${number(index)}' and r.state = 'open' limit 1`,
  )
  const page = await opened(request?.reference ?? '', `/correct/${String(request?.number)}`)
  expect((await page.submit({ 'Family name': family }, 'Correct it')).status).toBe(303)
}

function takenBack(importId: string) {
  const { database, clock } = programme.contexts.justice
  return undoImport(
    { database, clock, nextLists: programme.justice.operation(NextList) },
    importId,
    theOperator,
  )
}
