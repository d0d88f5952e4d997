/** The annual results at Justice: counted from notices, acts and lists, with the numbers that Customs sends. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agreement } from '#agreement'
import { sql, type DatabaseRole } from '#database'
import type { Message } from '#exchange'
import { randomId } from '#kernel'
import { reportYear } from '#statute'
import { fixedClock, type TestDatabase } from '#testing'
import { theAgreements } from '../../../testing/justice.ts'
import { throughTheGate } from '../../../testing/through-the-gate.ts'
import { aPerson, testSite, type TestSite } from '../../../testing/pages/index.ts'
import { justiceDatabase } from '../../../testing/justice.ts'
import { annualResults, valueOf, type AnnualResults } from './annual-results.ts'
import { JUSTICE_FIGURES } from './figures.ts'
import { countsReceiver } from './receive-counts.ts'
import { returnCsv } from './return-csv.ts'
import { returnPdf } from './return-pdf.ts'
import { returnText } from './return-text.ts'
import { CUSTOMS_ROWS, type RowKey } from './rows.ts'
import { justiceResultsPages } from './pages/index.ts'

const clock = fixedClock('2016-07-01T12:00:00+12:00')
const YEAR = reportYear('2015/16')!
const CUSTOMS_COUNTS = [
  { figure: 'intercept_alerts_triggered', value: 4 },
  { figure: 'people_intercepted', value: 3 },
  { figure: 'incorrect_intercepts', value: 1 },
  { figure: 'stood_down_in_time', value: 1 },
  { figure: 'passports_compared', value: 1000 },
  { figure: 'cases_acted_on', value: 3 },
  { figure: 'dropped_after_notice', value: 1 },
  { figure: 'successful_actions', value: 2 },
]

let database: TestDatabase
let agreements: readonly Agreement[]
let site: TestSite
beforeAll(async () => {
  database = await justiceDatabase()
  agreements = await theAgreements()
  site = await testSite({
    site: { name: 'justice', agency: 'Ministry of Justice', title: 'Justice' },
    database,
    clock,
    newId: randomId,
    pages: justiceResultsPages({ agreements }),
  })
  await history()
})
afterAll(async () => {
  await site.close()
  await database.dispose()
})

const run = (role: DatabaseRole, statement: string) =>
  database.as(role, (tx) => sql.raw(statement).execute(tx))

/** Two silent alerts of one person on the year's last day, one of the day after; acts in a case, beside one, and too late. */
async function history(): Promise<void> {
  const notice = (ppn: string, type: string, day: string) =>
    run(
      'justice_notices',
      `insert into notices.notices (notice_id, received_at, agreement_version, person_profile_number, alert_type,
        full_name, travel_date, direction)
       values ('${randomId()}', '2016-07-01T01:00Z', '2016', '${ppn}', '${type}', 'X', '${day}', 'arrival')`,
    )
  await notice('P-1', 'silent', '2016-06-30')
  await notice('P-1', 'silent', '2015-07-01')
  await notice('P-2', 'silent', '2016-07-01')
  await notice('P-3', 'interception', '2016-06-30')
  await run(
    'justice_register',
    `insert into fines.people (person_profile_number, family_name, given_names, date_of_birth, gender, search_text,
      fingerprint, entered_at, changed_at) values ('P-3', 'X', 'Y', '1980-01-01', 'F', ' x y', 'f', now(), now())`,
  )
  const act = (kind: string, at: string, fines: number, reparation: number, inCase = true) =>
    run(
      'justice_register',
      `insert into acts.acts (act_id, person_profile_number, act, acted_at, actor_kind, actor_id, case_reference,
        receipt_number, fines_cents, reparation_cents, remittal_kind, debt_ids, warrant_ids)
       values ('${randomId()}', 'P-3', '${kind}', '${at}', 'person', 'a', ${inCase ? "'KX-4'" : 'null'},
        ${kind === 'payment' ? `'${randomId().slice(0, 20)}'` : 'null'}, ${fines}, ${reparation},
        ${kind === 'remittal' ? "'remittal'" : 'null'}, '{}', '{}')`,
    )
  await act('payment', '2016-06-30T11:59:59Z', 10_060, 5_000)
  await act('payment', '2016-06-30T12:00:00Z', 99_900, 0)
  await act('payment', '2016-01-01T00:00Z', 77_700, 0, false)
  await act('arrangement', '2016-01-01T00:00Z', 20_030, 10_040)
  await act('remittal', '2016-01-01T00:00Z', 0, 30_050)
  const list = (number: number, at: string) =>
    run(
      'justice_register',
      `insert into daily_list.lists values (${number}, '${at}', '${at}', 'a', '2016', '', '', 0, 10, 50, 0, 0, 0,
        'daily', 'process', 'x', '${randomId()}')`,
    )
  await list(1, '2016-06-27T17:00Z')
  await list(2, '2016-06-29T17:00Z')
  await list(3, '2016-06-30T17:00Z')
  await run(
    'justice_register',
    `insert into withdrawals.withdrawals values (1, '${randomId()}', 'P-3', 'paid', 2, 'interception', 'none', 'x',
      '2016', '2016-06-30T05:00Z', 'person', 'a')`,
  )
}

function message(body: unknown): Message {
  return {
    header: {
      ...{ id: randomId(), type: 'counts', from: 'customs', to: 'justice', sequence: 1, previousHash: '' },
      ...{ agreement: 'customs-justice-fines', agreementVersion: '2016' },
      createdAt: clock.now().toISOString(),
    },
    body: Buffer.from(JSON.stringify(body)),
  }
}

const receive = (body: unknown) =>
  throughTheGate(database, agreements, countsReceiver({ clock }))(message(body))
const results = (role: DatabaseRole = 'justice_auditor') =>
  database.as(role, (tx) => annualResults(tx, agreements, YEAR, clock.now()))
const values = (of: AnnualResults, ...keys: readonly RowKey[]) => keys.map((key) => valueOf(of, key))
const header = { period_from: '2015-07-01', period_to: '2016-06-30' }

describe('what Customs sends', () => {
  test.each([
    ['a figure of silent alerts', { header, entries: [{ figure: 'silent_alerts_triggered', value: 1 }] }],
    ['a value that is none', { header, entries: [{ figure: 'wrong_person', value: -1 }] }],
    ['a part of a number', { header, entries: [{ figure: 'wrong_person', value: 1.5 }] }],
    ['a name in place of a number', { header, entries: [{ figure: 'wrong_person', value: 'Jo Taylor' }] }],
    ['the same figure twice', { header, entries: Array(2).fill({ figure: 'wrong_person', value: 1 }) }],
    ['another period', { header: { ...header, period_from: '2015-07-02' }, entries: [] }],
    ['a longer period', { header: { ...header, period_to: '2016-07-01' }, entries: [] }],
    [
      'a person beside it',
      { header, entries: [{ figure: 'wrong_person', value: 1, person_profile_number: 'P' }] },
    ],
  ])('is refused whole with %s', async (_, body) => {
    expect(await receive(body)).toMatchObject({ verdict: 'refused' })
    expect(values(await results(), 'wrong_person')).toEqual([null])
  })

  test('is not yet there: its rows are not counted, and not zero', async () => {
    expect(values(await results(), 'people_intercepted', 'silent_alerts_triggered')).toEqual([null, 2])
  })

  test('replaces what it sent before about the year', async () => {
    expect(await receive({ header, entries: [{ figure: 'people_intercepted', value: 1 }] })).toEqual({
      verdict: 'accepted',
    })
    expect(await receive({ header, entries: CUSTOMS_COUNTS })).toEqual({ verdict: 'accepted' })
    const now = await results()
    expect(values(now, 'people_intercepted', 'stood_down_in_time')).toEqual([3, 1])
    expect(now.customsCountedTo).toBe('2016-06-30')
  })
})

describe('the year 2015/16', () => {
  test('counts silent alerts by the day of travel, and the people behind them once', async () => {
    const now = await results()
    expect(values(now, 'silent_alerts_triggered', 'individuals_subject_to_silent_alerts')).toEqual([2, 1])
  })

  test('counts money of interceptions alone, to the last second of 30 June, rounded once', async () => {
    const now = await results()
    expect(values(now, 'fines_received', 'reparation_received', 'time_to_pay', 'remittals')).toEqual([
      ...[101, 50, 301, 301],
    ])
  })

  test('counts the people on the last list of the year without those withdrawn since', async () => {
    const now = await results()
    expect(values(now, 'interception_alerts_at_30_june', 'silent_alerts_at_30_june')).toEqual([9, 50])
  })

  test('has the eight statutory counts', async () => {
    const { statutory } = await results()
    expect(statutory.map(({ count, value }) => [count.key, value])).toEqual([
      ['matches_undertaken', 1000],
      ['proportion_revealing_discrepancies', 0.006],
      ['discrepancies', 6],
      ['proportion_acted_on', 0.5],
      ['cases_acted_on', 3],
      ['acted_on_though_challenged', null],
      ['proportion_dropped_after_notice', 1 / 3],
      ['successful_actions', 2],
    ])
  })

  test('has its runs against the cap, and the days on which the list was missed', async () => {
    const { runs, clocks } = await results()
    expect(runs).toEqual({ made: 2, atMost: 730 })
    expect(clocks[0]).toMatchObject({ kept: 2, missed: 1 })
  })
})

test('the database counts the figures that the table defines, and no other', async () => {
  const { rows } = await database.as('justice_auditor', (tx) =>
    sql<{ figure: string }>`select figure from results.count_figures('2015-07-01', '2016-06-30')`.execute(tx),
  )
  expect(rows.map(({ figure }) => figure).sort()).toEqual(Object.keys(JUSTICE_FIGURES).sort())
  const closed = agreements[0]!.fields.find(({ name }) => name === 'figure')!.closedList!
  expect(Object.keys(CUSTOMS_ROWS).filter((key) => !closed.includes(key))).toEqual([])
})

describe('the page', () => {
  test('shows the rows with their definitions, the charts and the year’s return', async () => {
    const page = await site.open('/results?year=2015%2F16', aPerson('auditor', { site: 'justice' }))
    expect(page.status).toBe(200)
    const { rows } = page.table('Results by year')
    const people = rows.find(([name]) => name?.includes('People intercepted') === true)!
    expect(people[5]).toBe('3')
    expect(people[6]).toContain('A constable confirmed')
    expect(page.text()).toContain('Customs last counted to 30 June 2016')
    expect(page.table('Statutory counts (Privacy Act 1993 s 104), 2015/16').rows[2]?.[1]).toBe('6')
  })

  test('gives the return as CSV and as PDF', async () => {
    const results2016 = await results()
    const csv = returnCsv([results2016])
    expect(csv).toContain('2015/16,Results,fines_received,Fines received,101,whole dollars,justice,')
    expect(returnText([results2016])).toMatch(/Fines received +\$101/)
    const pdf = await returnPdf(results2016, clock.now())
    expect(pdf.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7')
    expect(pdf.toString('latin1')).toContain('/MarkInfo')
  })

  test.each([
    '/results?year=2019%2F20',
    '/results?year=2015%2F17',
    '/results/return?year=2019%2F20&format=csv',
  ])('%s does not exist', async (address) => {
    expect((await site.open(address, aPerson('justice-list-officer'))).status).toBe(404)
  })

  test('nobody may change what was received', async () => {
    for (const role of ['justice_results', 'justice_list_officer', 'justice_auditor'] as const)
      await expect(run(role, 'delete from results.received_counts')).rejects.toThrow('permission denied')
  })
})
