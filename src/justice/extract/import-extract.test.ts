import { gzipSync } from 'node:zlib'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { sql } from '#database'
import { findPeople, personByRegisterId, wholeRegister } from '#justice/register'
import { fixedClock, sequentialIds, type TestDatabase } from '#testing'
import { anExtract, justiceDatabase, theOperator } from '../../../testing/justice.ts'
import { importExtract } from './import-extract.ts'
import type { ImportProgress, ImportReport } from './import-report.ts'
import type { Extract } from './read-extract.ts'
import { changesOf, importOf, recentImports, refusedRowsOf } from './store.ts'

const database: TestDatabase = await justiceDatabase()
const clock = fixedClock('2026-11-21T09:30:00+13:00')
const newId = sequentialIds()
const d = { database, clock, newId }

const TANE = 'P-1,Raukawa,Tāne,1979-03-14,M'
const JO = 'P-2,TAYLOR,JO ANNE,1981-00-00,X'
const FINE = 'D-1,P-1,fine,true,124000,false'
const WARRANT = 'W-1,P-1,2016-01-15,live,D-1'

beforeEach(async () => {
  await importExtract(d, anExtract({ full: true }), theOperator)
  await importExtract(d, anExtract({ people: [TANE], debts: [FINE], warrants: [WARRANT] }), theOperator)
})
afterAll(() => database.dispose())

async function imported(extract: Extract): Promise<ImportReport> {
  const report = await importExtract(d, extract, theOperator)
  return report.ok ? report.value : report.error
}

const held = (number: string) =>
  database.as('justice_list_officer', async (tx) => {
    const { people } = await findPeople(tx, number)
    const found = people.find(({ personProfileNumber }) => personProfileNumber === number)
    return found && personByRegisterId(tx, found.registerId)
  })

function refusals({ refused }: ImportReport) {
  return refused.map(({ file, row, field, code }) => [file, row, field, code])
}

describe('an extract is refused whole, and nothing of it is applied', () => {
  const good = anExtract({ people: ['P-4,NGATA,MERE,1990-01-01,F'] })
  const files: [string, Partial<Extract>, string][] = [
    ['that is not UTF-8', { people: Buffer.from([0x70, 0xe9, 0x0a]) }, 'file-not-utf-8'],
    ['with a NUL byte', { debts: Buffer.concat([good.debts, Buffer.from('D\0')]) }, 'file-holds-nul'],
    ['with another header', { warrants: Buffer.from('warrant,person\n') }, 'file-header-wrong'],
    [
      'with columns in another order',
      { people: Buffer.from('family_name,person_profile_number\n') },
      'file-header-wrong',
    ],
    ['that is empty', { people: Buffer.alloc(0) }, 'file-blank'],
    ['that is compressed', { people: gzipSync(good.people) }, 'file-compressed'],
    [
      'separated by semicolons',
      { people: Buffer.from(good.people.toString().replaceAll(',', ';')) },
      'file-separated-by-semicolons',
    ],
    [
      'with a quote that never closes',
      { people: Buffer.concat([good.people, Buffer.from('P-3,"A,B\n')]) },
      'file-not-csv',
    ],
    [
      'with a row of too few columns',
      { people: Buffer.concat([good.people, Buffer.from('P-3,A\n')]) },
      'row-has-wrong-columns',
    ],
  ]
  test.each(files)('a file %s', async (_, broken, code) => {
    const report = await imported({ ...good, ...broken })
    expect(report).toMatchObject({ outcome: 'refused', refused: [{ code }] })
    expect(await held('P-4')).toBeUndefined()
  })

  test('a full extract in which somebody has no readable number, since who left cannot be told', async () => {
    const report = await imported(anExtract({ people: [JO, 'P 1,Raukawa,Tāne,1979-03-14,M'], full: true }))
    expect(report.outcome).toBe('refused')
    expect(refusals(report)).toEqual([
      ['people.csv', 0, '', 'full-extract-unreadable'],
      ['people.csv', 2, 'person_profile_number', 'identifier-malformed'],
    ])
    expect(await held('P-1')).toMatchObject({ leftAt: null })
  })
})

describe('a row is refused, with its place and never its value', () => {
  const person = (row: string) => ({ people: [JO, row] })
  const debt = (row: string) => ({ people: [JO], debts: [row] })
  const warrant = (row: string) => ({ people: [JO], debts: ['D-2,P-2,fine,true,1,false'], warrants: [row] })
  test.each([
    ['people.csv', 2, 'person_profile_number', 'identifier-malformed', person('P_9,A,B,1980-01-01,M')],
    ['people.csv', 2, 'person_profile_number', 'person-profile-number-repeated', person(JO)],
    ['people.csv', 2, 'family_name', 'family-name-empty', person("P-9, - ',B,1980-01-01,M")],
    ['people.csv', 2, 'family_name', 'name-too-long', person(`P-9,${'A'.repeat(201)},B,1980-01-01,M`)],
    ['people.csv', 2, 'date_of_birth', 'date-of-birth-malformed', person('P-9,A,B,1980-02-30,M')],
    ['people.csv', 2, 'date_of_birth', 'date-of-birth-malformed', person('P-9,A,B,14/03/1980,M')],
    ['people.csv', 2, 'date_of_birth', 'date-of-birth-in-future', person('P-9,A,B,2026-11-22,M')],
    ['people.csv', 2, 'date_of_birth', 'date-of-birth-too-early', person('P-9,A,B,0001-01-01,M')],
    ['people.csv', 2, 'date_of_birth', 'date-of-birth-too-early', person('P-9,A,B,1879-00-00,M')],
    ['people.csv', 2, 'gender', 'gender-unknown-value', person('P-9,A,B,1980-01-01,male')],
    ['debts.csv', 1, 'person_profile_number', 'debt-of-unknown-person', debt('D-9,P-9,fine,true,1,false')],
    ['debts.csv', 1, 'kind', 'debt-kind-unknown', debt('D-9,P-2,parking,true,1,false')],
    ['debts.csv', 1, 'court_imposed', 'value-not-true-or-false', debt('D-9,P-2,fine,yes,1,false')],
    ['debts.csv', 1, 'outstanding_cents', 'amount-negative', debt('D-9,P-2,fine,true,-1,false')],
    ['debts.csv', 1, 'outstanding_cents', 'amount-malformed', debt('D-9,P-2,fine,true,12.40,false')],
    ['debts.csv', 1, 'under_arrangement', 'value-not-true-or-false', debt('D-9,P-2,fine,true,1,')],
    [
      'warrants.csv',
      1,
      'person_profile_number',
      'warrant-of-unknown-person',
      warrant('W-9,P-9,2016-01-15,live,'),
    ],
    ['warrants.csv', 1, 'issued_on', 'warrant-date-malformed', warrant('W-9,P-2,2016-01-00,live,D-2')],
    ['warrants.csv', 1, 'issued_on', 'warrant-date-in-future', warrant('W-9,P-2,2026-11-22,live,D-2')],
    ['warrants.csv', 1, 'status', 'warrant-status-unknown', warrant('W-9,P-2,2016-01-15,lapsed,D-2')],
    [
      'warrants.csv',
      1,
      'debt_ids',
      'warrant-covers-unknown-debt',
      warrant('W-9,P-2,2016-01-15,live,D-2;D-8'),
    ],
    ['warrants.csv', 1, 'debt_ids', 'identifier-malformed', warrant('W-9,P-2,2016-01-15,live,D-2;;')],
  ])('%s row %i, %s: %s', async (file, row, field, code, rows) => {
    const report = await imported(anExtract(rows))
    expect(refusals(report)).toEqual([[file, row, field, code]])
    expect(report.refused[0]?.sentence).toMatch(/\.$/)
    const stored = await database.as('justice_list_officer', (tx) => refusedRowsOf(tx, report.importId, 10))
    expect(stored).toEqual([{ file, row, field, code }])
  })

  test('a debt or a warrant in two places belongs to nobody for certain: both people are held back', async () => {
    const people = [TANE, JO]
    const debts = ['D-1,P-1,fine,true,1,false', 'D-1,P-2,fine,true,1,false']
    expect(await imported(anExtract({ people, debts }))).toMatchObject({
      people: { heldBack: 2 },
      refused: [{ code: 'debt-id-repeated' }],
    })
    const warrants = ['W-1,P-1,2016-01-15,live,', 'W-1,P-2,2016-01-15,live,']
    expect(await imported(anExtract({ people, warrants }))).toMatchObject({
      people: { heldBack: 2 },
      refused: [{ code: 'warrant-id-repeated' }],
    })
    expect(await held('P-1')).toMatchObject({ debts: [{ outstandingCents: 124_000 }] })
  })

  test('a warrant may not cover the debt of somebody else', async () => {
    const debts = ['D-1,P-1,fine,true,124000,false', 'D-2,P-2,fine,true,1,false']
    const report = await imported(
      anExtract({ people: [TANE, JO], debts, warrants: ['W-2,P-2,2016-01-15,live,D-1'] }),
    )
    expect(refusals(report)).toEqual([['warrants.csv', 1, 'debt_ids', 'warrant-covers-debt-of-another']])
  })

  test('rows of a person whose own row is refused are refused with it', async () => {
    const report = await imported(
      anExtract({ people: ['P-2,TAYLOR,JO,1981-13-00,X'], debts: ['D-2,P-2,fine,true,1,false'] }),
    )
    expect(refusals(report)).toEqual([
      ['people.csv', 1, 'date_of_birth', 'date-of-birth-malformed'],
      ['debts.csv', 1, 'person_profile_number', 'row-of-refused-person'],
    ])
  })
})

describe('whoever has a refused row', () => {
  test('stays as the register holds them, while the others are brought up to date', async () => {
    const report = await imported(
      anExtract({
        people: [TANE, JO],
        debts: ['D-1,P-1,fine,true,900,false', 'D-7,P-1,fine,true,abc,false', 'D-2,P-2,fine,true,500,false'],
      }),
    )
    expect(report).toMatchObject({ outcome: 'applied', people: { added: 1, changed: 0, heldBack: 1 } })
    expect(await held('P-1')).toMatchObject({ debts: [{ debtId: 'D-1', outstandingCents: 124_000 }] })
    expect(await held('P-2')).toMatchObject({ debts: [{ debtId: 'D-2', outstandingCents: 500 }] })
  })

  test('has not left the register', async () => {
    await imported(anExtract({ people: ['P-1,Raukawa,Tāne,1979-03-14,?', JO], full: true }))
    expect(await held('P-1')).toMatchObject({ leftAt: null, debts: [{ debtId: 'D-1' }] })
  })
})

describe('an import', () => {
  test('adds people and brings them up to date, debts and warrants as a whole', async () => {
    expect(await held('P-1')).toMatchObject({
      familyName: 'Raukawa',
      givenNames: 'Tāne',
      dateOfBirth: '1979-03-14',
      debts: [
        {
          debtId: 'D-1',
          kind: 'fine',
          courtImposed: true,
          outstandingCents: 124_000,
          underArrangement: false,
        },
      ],
      warrants: [{ warrantId: 'W-1', issuedOn: '2016-01-15', status: 'live', debtIds: ['D-1'] }],
    })
    const report = await imported(anExtract({ people: [TANE], debts: ['D-3,P-1,reparation,true,50,true'] }))
    expect(report.people).toEqual({ added: 0, changed: 1, unchanged: 0, left: 0, heldBack: 0 })
    expect(await held('P-1')).toMatchObject({ debts: [{ debtId: 'D-3' }], warrants: [] })
  })

  test('of the same extract again changes nobody, in whatever order the rows come', async () => {
    const debts = [FINE, 'D-2,P-1,costs,true,10,false']
    await imported(anExtract({ people: [TANE], debts, warrants: ['W-1,P-1,2016-01-15,live,D-1;D-2'] }))
    const again = await imported(
      anExtract({ people: [TANE], debts: debts.toReversed(), warrants: ['W-1,P-1,2016-01-15,live,D-2;D-1'] }),
    )
    expect(again.people).toEqual({ added: 0, changed: 0, unchanged: 1, left: 0, heldBack: 0 })
  })

  test('that is full removes whoever it does not name, and they may return', async () => {
    const full = await imported(anExtract({ people: [JO], full: true }))
    expect(full.people).toMatchObject({ added: 1, left: 1 })
    expect(await held('P-1')).toMatchObject({ leftAt: clock.now(), debts: [], warrants: [] })
    const back = await imported(anExtract({ people: [TANE], debts: [FINE] }))
    expect(back.people).toMatchObject({ added: 1, left: 0 })
    expect(await held('P-1')).toMatchObject({ leftAt: null, debts: [{ debtId: 'D-1' }] })
    const changes = await database.as('justice_list_officer', (tx) => changesOf(tx, 'P-1'))
    expect(changes.slice(0, 2).map(({ change }) => change)).toEqual(['returned', 'left'])
  })

  test('reads a byte order mark, CRLF, quotes and blank lines as people write them', async () => {
    const text =
      '\uFEFFperson_profile_number,family_name,given_names,date_of_birth,gender\r\n\r\nP-5,"O\'Neill, ""Jr""",,1990-01-01,F\r\n'
    const report = await imported({ ...anExtract({}), people: Buffer.from(text) })
    expect(report).toMatchObject({ outcome: 'applied', people: { added: 1 }, refusedRows: 0 })
    expect(await held('P-5')).toMatchObject({ familyName: 'O\'Neill, "Jr"', givenNames: '' })
  })

  test('that fails half-way leaves the register as it was', async () => {
    const somebody = anExtract({ people: ['P-6,NGATA,MERE,1990-01-01,F'] })
    const failing = importExtract(d, somebody, theOperator, ({ stage, done }) => {
      if (stage === 'applying' && done === 1) throw new Error('the power goes')
    })
    await expect(failing).rejects.toThrow('the power goes')
    expect(await held('P-6')).toBeUndefined()
  })

  test('is kept with its counts and who did it, and is recorded without a value', async () => {
    const report = await imported(anExtract({ people: [JO, 'P-9,A,B,1980-02-30,M'] }))
    const [latest] = await database.as('justice_list_officer', (tx) => recentImports(tx, 1))
    expect(latest).toMatchObject({
      importId: report.importId,
      actor: { kind: 'operator', id: 'uid-1000' },
      rows: { people: 2, debts: 0, warrants: 0 },
      people: { added: 1, heldBack: 1 },
      refusedRows: 1,
    })
    expect(await database.as('justice_list_officer', (tx) => importOf(tx, report.importId))).toEqual(latest)
    const events = await database.as('justice_auditor', (tx) =>
      sql<{ details: object }>`select details from activity.records where event = 'register-imported'
        order by number desc limit 1`.execute(tx),
    )
    expect(events.rows).toEqual([
      { details: { added: 1, changed: 0, unchanged: 0, left: 0, heldBack: 1, refusedRows: 1, full: false } },
    ])
  })
})

describe('a large register', () => {
  const people = 25_208
  const rows = <T>(row: (n: number) => T) => Array.from({ length: people }, (_, n) => row(n))
  const large = anExtract({
    people: rows((n) => `P-${n},FAMILY,GIVEN,1979-03-14,F`),
    debts: rows((n) => [
      `D-${n}a,P-${n},fine,true,100000,false`,
      `D-${n}b,P-${n},costs,true,1300,false`,
    ]).flat(),
    warrants: rows((n) => `W-${n},P-${n},2016-01-15,live,D-${n}a`),
    full: true,
  })

  test('is imported with its progress told, nothing else waiting long, and read back whole', async () => {
    const progress: ImportProgress[] = []
    let longest = 0
    let last = performance.now()
    const pulse = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 5)
    const report = await importExtract(d, large, theOperator, (p) => progress.push(p))
    clearInterval(pulse)
    expect(report).toMatchObject({ ok: true, value: { people: { added: people - 1, changed: 1 } } })
    expect(progress.at(-1)).toEqual({ stage: 'applying', done: people, of: people })
    // The import takes seconds; generous, since the machine that runs the tests may be busy.
    expect(longest).toBeLessThan(5_000)

    let read = 0
    await database.as('justice_register', async (tx) => {
      for await (const records of wholeRegister(tx)) read += records.length
    })
    expect(read).toBe(people)
  }, 120_000)
})
