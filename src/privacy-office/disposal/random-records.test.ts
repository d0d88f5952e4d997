/** Many records with random clocks and holds in a real database: what the dry run names, what goes and what the law says are one set. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { civilDate } from '#kernel'
import { addDays, retentionDue, type Hold, type RetentionClass } from '#statute'
import { askAsAdmin } from '../../../testing/ask-as-admin.ts'
import { agreeToAll, disposalSite, DISPOSAL_DAY, type DisposalSite } from '../../../testing/disposal-site.ts'
import { applyProposals } from './apply-proposals.ts'
import { dryRun } from './dry-run.ts'
import { proposeDisposals } from './propose-disposals.ts'

const TODAY = civilDate(new Date(DISPOSAL_DAY))
const RECORDS = 500

interface RandomHold {
  readonly kind: 'complaint' | 'litigation' | 'access-request'
  readonly liftedDaysAgo: number | undefined
}

interface RandomRecord {
  readonly hoursAgo: number
  readonly holds: readonly RandomHold[]
}

/** Around the days on which something turns. */
const around = (days: number) =>
  fc.integer({ min: (days - 20) * 24, max: (days + 20) * 24 }).map((hours) => Math.max(1, hours))

const record = (turns: readonly number[]): fc.Arbitrary<RandomRecord> =>
  fc.record({
    hoursAgo: fc.oneof(...turns.map(around)),
    holds: fc.oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      {
        weight: 1,
        arbitrary: fc.array(
          fc.record({
            kind: fc.constantFrom('complaint' as const, 'litigation' as const, 'access-request' as const),
            liftedDaysAgo: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
          }),
          { minLength: 1, maxLength: 2 },
        ),
      },
    ),
  })

const KINDS: readonly { table: string; retention: RetentionClass; key: string; turns: readonly number[] }[] =
  [
    { table: 'feedback.feedback', retention: 'feedback', key: 'reference', turns: [351, 365] },
    { table: 'access.sessions', retention: 'session', key: 'id', turns: [365, 456] },
  ]

let at: DisposalSite
beforeAll(async () => {
  at = await disposalSite('desk')
})
afterAll(() => at.dispose())

const query = <Row>(text: string) => askAsAdmin<Row>(at.database, text)
const hours = (count: number) => new Date(at.clock.now().getTime() - count * 3_600_000)
const keyOf = (table: string, n: number) =>
  table === 'access.sessions'
    ? `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
    : `AAAA-${String(n).padStart(4, '0')}`

async function insert(table: string, records: readonly RandomRecord[]): Promise<void> {
  const rows = records.map(({ hoursAgo }, n) => {
    const began = hours(hoursAgo).toISOString()
    return table === 'access.sessions'
      ? { id: keyOf(table, n), expires_at: began }
      : { reference: keyOf(table, n), received_at: began, outcome: 'well', words: '\\x00', has_file: false }
  })
  await at.planting(async (planting) => {
    const nobody = { family_name: '', given_names: '', date_of_birth: '' }
    const sought = { ...nobody, email: '', document_number: '', reference: '' }
    for (const row of rows) await planting.row(table, { mark: 'somebody', sought }, row)
  })
  const holds = records.flatMap(({ holds }, n) =>
    holds.map(({ kind, liftedDaysAgo }) => {
      const lifted = liftedDaysAgo === undefined ? undefined : hours(24 * liftedDaysAgo).toISOString()
      const end = lifted === undefined ? 'null, null, null' : `'priya', '${lifted}', 'over'`
      return `(gen_random_uuid(), '${kind}', '${table}', '${keyOf(table, n)}', 'why', 'priya', '2020-01-01', '2027-01-01', ${end})`
    }),
  )
  await query(`insert into disposal.holds (id, kind, table_name, record, why, placed_by, placed_at, review_on,
    lifted_by, lifted_at, lifted_because) values ${holds.join(', ')}`)
}

/** By the law's own arithmetic, one record at a time. */
function mayGo(retention: RetentionClass, { hoursAgo, holds }: RandomRecord): boolean {
  const { earliest, latest } = retentionDue(
    retention,
    hours(hoursAgo),
    holds.map(({ kind, liftedDaysAgo }): Hold => ({
      kind,
      until: liftedDaysAgo === undefined ? undefined : civilDate(hours(24 * liftedDaysAgo)),
    })),
  )
  if (earliest === undefined || earliest > TODAY) return false
  return retention !== 'feedback' || (latest !== undefined && addDays(latest, -14) <= TODAY)
}

test.each(KINDS)('of $table exactly what may go is named, and exactly what was named goes', async (kind) => {
  const { table, retention, key, turns } = kind
  const records = fc.sample(record(turns), { numRuns: RECORDS, seed: 12 })
  await insert(table, records)
  const place = at.d.tables.find((one) => one.table === table)!
  const expected = records.flatMap((one, n) => (mayGo(retention, one) ? [keyOf(table, n)] : [])).sort()
  expect(expected.length).toBeGreaterThan(RECORDS / 10)
  expect(expected.length).toBeLessThan(RECORDS)

  const named = await at.database.as('desk_disposal', (tx) => dryRun(tx, at.d, place, TODAY))
  expect(named.due.map((one) => one.record).sort()).toEqual(expected)
  await proposeDisposals(at.d)
  await agreeToAll(at.d)
  await applyProposals(at.d)
  const left = await query<{ key: string }>(`select ${key}::text as key from ${table} order by 1`)
  const stays = records.map((_, n) => keyOf(table, n)).filter((one) => !expected.includes(one))
  expect(left.map((one) => one.key)).toEqual(stays.sort())
  expect((await at.database.as('desk_disposal', (tx) => dryRun(tx, at.d, place, TODAY))).due).toEqual([])
})
