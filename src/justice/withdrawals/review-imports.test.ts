import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Agreement } from '#agreement'
import { sql } from '#database'
import { lastListedOf, sendDailyList } from '#justice/daily-list'
import { importExtract } from '#justice/extract'
import { fixedClock, sequentialIds, type TestDatabase } from '#testing'
import { justiceToCustoms, type JusticeToCustoms } from '../../../testing/justice-to-customs.ts'
import { anExtract, justiceDatabase, theAgreements, theOperator } from '../../../testing/justice.ts'
import { reviewImports, type ImportReviewDependencies } from './review-imports.ts'
import { withdrawalsOf } from './store.ts'

const clock = fixedClock('2016-06-30T05:00:00+12:00')
const newId = sequentialIds()
/** So many that what ends in one import stays below the guard of 20 per cent. */
const PEOPLE = 40

let database: TestDatabase
let peers: JusticeToCustoms
let agreements: readonly Agreement[]
let d: ImportReviewDependencies

const numbers = Array.from({ length: PEOPLE }, (_, i) => i + 1)

/** Everybody owes $6,000 of court fines under a live warrant, but for what is said otherwise; `undefined` is left out. */
function extractOf(
  otherwise: Readonly<Record<number, { debt?: string; warrant?: string } | undefined>> = {},
) {
  const named = numbers.filter((n) => !(n in otherwise) || otherwise[n] !== undefined)
  return anExtract({
    people: named.map((n) => `P-${n},Raukawa,Tāne,1979-03-14,M`),
    debts: named.map((n) => `D-${n},P-${n},fine,true,${otherwise[n]?.debt ?? '600000,false'}`),
    warrants: named.map((n) => `W-${n},P-${n},2016-01-15,${otherwise[n]?.warrant ?? 'live'},D-${n}`),
  })
}

async function take(extract: ReturnType<typeof extractOf>, full = true): Promise<number> {
  const imported = await importExtract({ database, clock, newId }, { ...extract, full }, theOperator)
  if (!imported.ok) throw new Error('the extract was refused')
  return reviewImports(d)
}

async function send() {
  const sent = await sendDailyList(
    { database, clock, newId, exchange: peers.exchange, agreements },
    { occasion: 'extra', actor: theOperator },
  )
  if (!sent.ok) throw new Error(sent.error.code)
  return sent.value
}

const withdrawals = () => peers.opened('withdrawal')

beforeAll(async () => {
  database = await justiceDatabase()
  peers = await justiceToCustoms(database, clock)
  agreements = await theAgreements()
  d = { database, clock, exchange: peers.exchange, agreements, lastListedOf }
  expect(await take(extractOf())).toBe(0)
  await send()
})
afterAll(async () => {
  await peers.dispose()
  await database.dispose()
})

test('whoever an import finds paid, arranged, with an ended warrant or gone is withdrawn at once, with the reason', async () => {
  const withdrawn = await take(
    extractOf({
      1: { debt: '0,false' },
      2: { debt: '600000,true' },
      3: { warrant: 'withdrawn' },
      4: { warrant: 'executed' },
      5: undefined,
      // Changed, and an interception still.
      6: { debt: '550000,false' },
      // No longer an interception, and silent still: the interception is withdrawn.
      7: { debt: '300000,false' },
    }),
  )
  expect(withdrawn).toBe(6)
  expect((await withdrawals()).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))).toEqual([
    { person_profile_number: 'P-1', class_of_reason: 'paid' },
    { person_profile_number: 'P-2', class_of_reason: 'arrangement' },
    { person_profile_number: 'P-3', class_of_reason: 'warrant-withdrawn' },
    { person_profile_number: 'P-4', class_of_reason: 'warrant-executed' },
    { person_profile_number: 'P-5', class_of_reason: 'warrant-withdrawn' },
    { person_profile_number: 'P-7', class_of_reason: 'paid' },
  ])
  const [why] = await database.as('justice_list_officer', (tx) => withdrawalsOf(tx, 'P-7'))
  expect(why).toMatchObject({ decision: 'silent', alertType: 'interception', listNumber: 1 })
})

test('an import is reviewed once, and the list after it contains its withdrawals', async () => {
  expect(await reviewImports(d)).toBe(0)
  expect(await take(extractOf({ 1: { debt: '10,false' } }), false)).toBe(0)
  const list = await send()
  expect(list).toMatchObject({ number: 2, lastWithdrawalNumber: 6 })
  expect(await reviewImports(d)).toBe(0)
  expect(await withdrawals()).toHaveLength(6)
})

test('an import that would empty the list is left to the next list, which two people must release', async () => {
  // P-1 is among them and on no list by now.
  const half = Object.fromEntries(numbers.slice(0, PEOPLE / 2).map((n) => [n, undefined]))
  expect(await take(extractOf(half))).toBe(0)
  expect(await withdrawals()).toHaveLength(6)
  const { rows } = await database.as('justice_auditor', (tx) =>
    sql<{ details: { code: string } }>`select details from activity.records
      where event = 'alerts-left-to-next-list'`.execute(tx),
  )
  expect(rows).toEqual([{ details: { code: 'list-beyond-guard', alerts: PEOPLE / 2 - 1 } }])
})
