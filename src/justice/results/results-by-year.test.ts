/** The results as everybody reads them: years that are over, and no running one. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sql } from '#database'
import { randomId } from '#kernel'
import { inBothLanguages } from '#pages'
import { fixedClock, type TestDatabase } from '#testing'
import { justiceDatabase, theAgreements } from '../../../testing/justice.ts'
import { htmlFaults } from '../../../testing/pages/html-faults.ts'
import { aPerson, testSite, type TestSite } from '../../../testing/pages/index.ts'
import { readingGrade } from '../../../testing/pages/reading-grade.ts'
import { resultsByYearPage } from './pages/results-by-year.ts'
import { publishYears, type Publishing } from './publish-years.ts'

const clock = fixedClock('2017-06-30T23:30:00+12:00')
let database: TestDatabase
let site: TestSite
let publishing: Publishing

beforeAll(async () => {
  database = await justiceDatabase()
  publishing = { database, clock, agreements: await theAgreements() }
  site = await testSite({
    site: { name: 'justice', agency: 'Ministry of Justice', title: 'Justice' },
    ...{ database, clock },
    pages: inBothLanguages((language) => resultsByYearPage(language)),
  })
})
afterAll(async () => {
  await site.close()
  await database.dispose()
})

/** As Customs sends it: the year to a day. */
async function counted(to: string, people: number): Promise<void> {
  await database.as('justice_results', (tx) =>
    sql`insert into results.received_counts (message_id, period_from, period_to, figure, value, received_at, agreement_version)
      values (${randomId()}, '2016-07-01', ${to}::date, 'people_intercepted', ${people}, now(), '2016')`.execute(
      tx,
    ),
  )
}

const table = async (address = '/results-by-year', name = 'Results by year, 1 July to 30 June') =>
  (await site.open(address)).table(name)
const peopleOf = async () => (await table()).rows.find(([row]) => row === 'People intercepted')

it('are those that the Commissioner published, where nothing is over here', async () => {
  const page = await site.open('/results-by-year')
  expect(await htmlFaults(page.html)).toEqual([])
  expect(readingGrade(page.html).grade).toBeLessThanOrEqual(9)
  expect(await peopleOf()).toEqual(['People intercepted', '149', '171', '132', '120', '128'])
  expect(page.text()).toContain('not published')
})

it('have a year when it is over and Customs has counted it to its end, and not before', async () => {
  await counted('2017-06-29', 90)
  await publishYears(publishing)
  expect(await peopleOf()).toHaveLength(6)
  clock.advance(3_600_000)
  // The year is over, and Customs’ last day is still to come.
  await publishYears(publishing)
  expect(await peopleOf()).toHaveLength(6)
  await counted('2017-06-30', 93)
  await publishYears(publishing)
  expect(await peopleOf()).toEqual(['People intercepted', '149', '171', '132', '120', '128', '93'])
})

it('change with what is counted late, and are the same for whoever is signed in', async () => {
  await counted('2017-06-30', 94)
  await publishYears(publishing)
  expect((await peopleOf())?.at(-1)).toBe('94')
  const stranger = await site.open('/results-by-year')
  const officer = await site.open('/results-by-year', aPerson('justice-list-officer'))
  expect(officer.html).toBe(stranger.html)
})

it('are in te reo Māori, with pictures that say they are in English', async () => {
  const { rows } = await table('/mi/results-by-year', 'Ngā hua ā-tau, 1 Hōngongoi ki te 30 Pipiri')
  expect(rows.map(([row]) => row)).toContain('Ngā tāngata i haukotia')
  expect((await site.open('/mi/results-by-year')).html).toContain('lang="en-NZ"')
})

it('may be counted by nobody of the public', async () => {
  const asks = (statement: string) => database.as('justice_public', (tx) => sql.raw(statement).execute(tx))
  await expect(asks(`select * from results.count_figures('2016-07-01', '2017-06-30')`)).rejects.toThrow()
  await expect(asks('select * from results.received_counts')).rejects.toThrow()
})
