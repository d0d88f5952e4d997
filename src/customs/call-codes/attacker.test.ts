/**
 * Whoever has the telephone's records, a dump of the database, every state that its log went through, the activity log and
 * the addresses that were asked for guesses no better what a call was about than by the commonest code of the month.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { SeededRandom } from '#kernel'
import { fixedClock, type TestDatabase } from '#testing'
import { askAsAdmin } from '../../../testing/ask-as-admin.ts'
import { customsDatabase } from '../../../testing/customs.ts'
import { aPerson, testSite, type TestSite } from '../../../testing/pages/index.ts'
import { add, heldCalls } from './held-calls.ts'
import { callCodesPages } from './pages/index.ts'
import { callKeys } from './sealed-counts.ts'
import { callWriter } from './write-calls.ts'

const CALLS = 1_000
const MINUTE_MS = 60_000
const OFFICERS = Array.from({ length: 6 }, (_, i) =>
  aPerson('customs-contact-agent', { id: `officer-${String(i)}` }),
)
/** As often as not: the commonest is a sixth of all, as in a centre with many codes. */
const CODES = [
  'IMP-COM',
  'TAR-CLASS',
  'DUTY-PAY',
  'MAIL-PARCEL',
  'IMP-VEH',
  'TRAV-ALLOW',
  'EGATE',
  'CANARY-ZEBRA',
]
const WEIGHTS = [10, 9, 8, 8, 7, 6, 6, 6]

/** What the telephone knows, and the code that it does not. */
interface Call {
  readonly officer: number
  readonly at: number
  readonly code: string
}

/** What the database's log shows of one write: when, and the bytes that were written. */
interface Version {
  readonly at: number
  readonly bytes: Buffer
}

const clock = fixedClock('2026-11-02T08:00:00+13:00')
const calls: Call[] = []
const versions: Version[] = []
/** The same states in clear, as a design would leave them that seals nothing. */
const clear: Version[] = []
const addresses: string[] = []
const keys = callKeys(Buffer.alloc(32, 9))
const held = heldCalls()
let database: TestDatabase
let site: TestSite
/** The database's log while the month runs, and around its close: how many bytes were read, and whether the canary is in them. */
const running: ReadLog = { until: '', bytes: 0, sang: false }
const closing: ReadLog = { until: '', bytes: 0, sang: false }

beforeAll(async () => {
  database = await customsDatabase()
  site = await testSite({ pages: callCodesPages(held), database, clock })
  await askAsAdmin(
    database,
    `insert into call_codes.changes (code, kind, name, name_mi, letter, changed_at, changed_by, changed_by_name)
     values ('CANARY-ZEBRA', 'added', 'A canary', 'He manu', '9', now(), 'test', 'test')`,
  )
  // So that nothing but calls moves what is looked at.
  await site.open('/calls', OFFICERS[0])
  await readLog(running)
  await simulate()
  await readLog(running)
  closing.until = running.until
  clock.advance(new Date('2026-12-01T00:01:00+13:00').getTime() - clock.now().getTime())
  await callWriter({ database, clock, keys, held }).write()
  await readLog(closing)
})
afterAll(async () => {
  await site.close()
  await database.dispose()
})

/** Three weeks: a call every few minutes, and a look every quarter of an hour whether there are enough to write. */
async function simulate(): Promise<void> {
  const random = new SeededRandom(100)
  const writer = callWriter({ database, clock, keys, held })
  const soFar = new Map<string, number>()
  let looked = clock.now().getTime()
  for (let index = 0; index < CALLS; index += 1) {
    clock.advance(random.between(1, 5) * MINUTE_MS)
    const call = { officer: random.below(OFFICERS.length), at: clock.now().getTime(), code: draw(random) }
    const answer = await site.send(
      '/calls',
      { code: call.code, 'once-key': randomUUID() },
      OFFICERS[call.officer],
    )
    addresses.push('/calls', answer.location)
    calls.push(call)
    add(soFar, call.code, 1)
    if (clock.now().getTime() - looked < 15 * MINUTE_MS) continue
    looked = clock.now().getTime()
    await writer.write()
    await watch(soFar)
  }
}

function draw(random: SeededRandom): string {
  let left = random.below(WEIGHTS.reduce((sum, weight) => sum + weight, 0))
  return CODES[WEIGHTS.findIndex((weight) => (left -= weight) < 0)] ?? ''
}

/** Each state that the table is ever in, as replaying the database's log shows it. */
async function watch(soFar: ReadonlyMap<string, number>): Promise<void> {
  const [row] = await askAsAdmin<{ sealed: Buffer }>(database, 'select sealed from call_codes.open_months')
  const last = versions.at(-1)
  if (row === undefined || last?.bytes.equals(row.sealed) === true) return
  await readLog(running)
  const at = clock.now().getTime()
  versions.push({ at, bytes: row.sealed })
  clear.push({ at, bytes: Buffer.from(JSON.stringify(Object.fromEntries(soFar))) })
}

/** Counts that the bytes give away to somebody who has this programme's source and not its keys. */
function readCounts(bytes: Buffer): ReadonlyMap<string, number> | undefined {
  try {
    return new Map(Object.entries(JSON.parse(bytes.toString()) as Record<string, number>))
  } catch {
    const text = bytes.toString('latin1')
    if (!CODES.some((code) => text.includes(code))) return undefined
    return new Map(CODES.map((code) => [code, Number(new RegExp(`${code} *(-?\\d+)`).exec(text)?.[1] ?? 0)]))
  }
}

function commonest(counts: ReadonlyMap<string, number>): string {
  return [...counts].reduce<[string, number]>((best, one) => (one[1] > best[1] ? one : best), ['', -1])[0]
}

async function monthsCounts(): Promise<ReadonlyMap<string, number>> {
  const rows = await askAsAdmin<{ code: string; count: number }>(
    database,
    'select code, count from call_codes.months',
  )
  return new Map(rows.map(({ code, count }) => [code, count]))
}

/** Guesses each call by what was written next after it: the commonest code of the difference to the write before. */
function accuracy(seen: readonly Version[], month: ReadonlyMap<string, number>): number {
  const states = seen.map(({ at, bytes }) => ({ at, counts: readCounts(bytes) }))
  const guessOf = ({ at }: Call): string => {
    const index = states.findIndex((state) => state.at >= at)
    const after = states[index]?.counts
    if (after === undefined) return commonest(month)
    const then = states[index - 1]?.counts ?? new Map<string, number>()
    return commonest(new Map([...after].map(([code, count]) => [code, count - (then.get(code) ?? 0)])))
  }
  return calls.filter((call) => guessOf(call) === call.code).length / calls.length
}

describe('an attacker with the telephone’s records', () => {
  it('sees no more writes than there are tens of calls', () => {
    expect(versions.length).toBeGreaterThan(20)
    expect(versions.length).toBeLessThanOrEqual(CALLS / 10)
  })

  it('guesses no better than by the commonest code of the month', async () => {
    const month = await monthsCounts()
    const byCommonest = accuracy([], month)
    expect(byCommonest).toBeGreaterThan(0.1)
    expect(accuracy(versions, month)).toBeLessThanOrEqual(byCommonest + 0.01)
  })

  it('would guess better if the counts of ten calls at a time were written in clear', async () => {
    const month = await monthsCounts()
    expect(accuracy(clear, month)).toBeGreaterThan(accuracy([], month) + 0.05)
  })

  it('finds no code in an address, and nothing of a call in the activity log', async () => {
    expect(new Set(addresses)).toEqual(new Set(['/calls', '/calls?done=counted']))
    expect(await askAsAdmin(database, 'select * from activity.records')).toEqual([])
  })

  it('finds all counts of the month written at once, by one transaction', async () => {
    const rows = await askAsAdmin<{ writes: string; calls: string }>(
      database,
      'select count(distinct xmin::text) as writes, sum(count) as calls from call_codes.months',
    )
    expect(rows).toEqual([{ writes: '1', calls: String(CALLS) }])
  })

  const { embedded } = inject('databaseServer')
  it.skipIf(!embedded)(
    `finds no code in the bytes of the database’s log before the month is over${embedded ? '' : ' (its files are read on a server of our own alone)'}`,
    () => {
      expect(running.bytes).toBeGreaterThan(10_000)
      expect(running.sang).toBe(false)
      expect(closing.sang).toBe(true)
    },
  )
})

interface ReadLog {
  until: string
  bytes: number
  sang: boolean
}

const SEGMENT = 16 * 1024 * 1024

/** Reads on from where it stopped, at the first time from now; what a checkpoint has cleared away by then is gone. */
async function readLog(log: ReadLog): Promise<void> {
  if (!inject('databaseServer').embedded) return
  // A commit of the tests waits for no disk; one that does brings all before it along.
  await askAsAdmin(
    database,
    `set synchronous_commit = on; select pg_logical_emit_message(true, 'attacker', 'now')`,
  )
  const [now] = await askAsAdmin<{ lsn: string }>(database, 'select pg_current_wal_flush_lsn()::text as lsn')
  const until = now?.lsn ?? ''
  const from = log.until === '' ? until : log.until
  const pieces = await askAsAdmin<{ bytes: Buffer | null }>(
    database,
    `with said as (select '${from}'::pg_lsn - '0/0'::pg_lsn as first, '${until}'::pg_lsn - '0/0'::pg_lsn as last),
       piece as (
         select greatest(first, segment * ${String(SEGMENT)}) as begins, least(last, (segment + 1) * ${String(SEGMENT)}) as ends
         from said, generate_series(div(first, ${String(SEGMENT)}), div(last, ${String(SEGMENT)})) as segment)
     select pg_read_binary_file('pg_wal/' || pg_walfile_name('0/0'::pg_lsn + begins + 1),
       mod(begins, ${String(SEGMENT)})::bigint, (ends - begins)::bigint, true) as bytes
     from piece where ends > begins order by begins`,
  )
  const read = Buffer.concat(pieces.flatMap(({ bytes }) => bytes ?? []))
  log.until = until
  log.bytes += read.length
  log.sang ||= read.includes('CANARY-ZEBRA')
}
