/**
 * After an outage: thousands of messages wait each way, notices to Justice and answers to Customs, when both sites start
 * with SFTP between them; meanwhile passports raise 20 alerts a second. Prints how long the backlog took to drain, how
 * long a withdrawal took that was posted into it, and what was made of new work.
 *
 *   npm run bench:backlog -- 20000
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { sql, type Database, type DatabaseRole } from '#database'
import { importExtract } from '#justice/extract'
import { demoExtract, openAllSites } from '#sites'
import { parseMrz } from '#travel-document'
import { openCustoms, openJustice } from '../testing/open-sites.ts'
import { passportOf } from '../testing/passports.ts'

const WAITING = Number(process.argv[2] ?? 20_000)
const ALERTS_A_SECOND = 20
const PEOPLE = 100
const POSTED_TOGETHER = 200
const DRAIN_BAR_S = 300
const WITHDRAWAL_BAR_S = 5
const actor = { kind: 'process', id: 'bench', role: 'bench' } as const

const folder = await mkdtemp(join(tmpdir(), 'landfall-backlog-'))
const all = await openAllSites({
  dataFolder: folder,
  named: false,
  kind: 'serve',
  sites: ['customs', 'justice'],
})
const contexts = { customs: all.context('customs'), justice: all.context('justice') }
const [customs, justice] = [await openCustoms(contexts.customs), await openJustice(contexts.justice)]

const imported = await importExtract(contexts.justice, withEverybodyMeasured(), actor)
const sent = await justice.send({ occasion: 'daily', actor })
if (!imported.ok || !sent.ok) throw new Error('the list was not sent')
for (let round = 0; round < 2; round += 1) {
  await justice.exchange.drain()
  await customs.settle()
}
await customs.screening.refresh()

const posting = performance.now()
await postAll(contexts.customs.database, 'customs_disclosures', (tx, index) =>
  customs.exchange.post(tx, { type: 'notice', to: 'justice', body: notice(index) }),
)
await postAll(contexts.justice.database, 'justice_confirmations', (tx, index) =>
  justice.exchange.post(tx, { type: 'confirmation-answer', to: 'customs', body: answer(index) }),
)
console.log(`${WAITING} messages posted each way in ${seconds(posting).toFixed(0)} s (not counted)`)
const marked = new Date()

const started = performance.now()
await Promise.all([customs.start(), justice.start(), customs.ready()])
let scans = 0
let misses = 0
const scanning = setInterval(() => void scan(scans++), 1000 / ALERTS_A_SECOND)
const withdrawn = measureWithdrawal()
let left = { customs: WAITING, justice: WAITING }
while (left.customs + left.justice > 0 && seconds(started) < 2 * DRAIN_BAR_S) {
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  left = {
    customs: await unanswered(contexts.customs.database, 'customs_exchange'),
    justice: await unanswered(contexts.justice.database, 'justice_exchange'),
  }
  if (process.env['BENCH_VERBOSE'] !== undefined) console.log(seconds(started).toFixed(0), left)
}
const drained = seconds(started)
clearInterval(scanning)
const withdrawalTook = await withdrawn
const work = await repeatedAnswers()
await Promise.all([customs.stop(), justice.stop()])
await all.close()
await rm(folder, { recursive: true, force: true })

const held = [
  report(`${2 * WAITING} messages drained`, drained, DRAIN_BAR_S),
  report('a withdrawal among them applied', withdrawalTook, WITHDRAWAL_BAR_S),
]
console.log(
  `meanwhile ${scans} scans that alert, ${misses} not answered with "refer"; ${work} answers given twice`,
)
if (held.includes(false) || work > 0 || misses > 0) process.exitCode = 1

async function postAll(
  database: Database,
  role: DatabaseRole,
  post: (
    tx: Parameters<Parameters<Database['as']>[1]>[0],
    index: number,
  ) => Promise<{ readonly ok: boolean }>,
): Promise<void> {
  for (let from = 0; from < WAITING; from += POSTED_TOGETHER)
    await database.as(role, async (tx) => {
      for (let index = from; index < Math.min(WAITING, from + POSTED_TOGETHER); index += 1)
        if (!(await post(tx, index)).ok) throw new Error('not posted')
    })
}

function notice(index: number) {
  return {
    person_profile_number: profileNumber(index % PEOPLE),
    alert_type: 'silent',
    full_name: 'Measured, Tane',
    date_of_birth: '1980-01-01',
    gender: 'M',
    passport_number: `LB${String(index).padStart(6, '0')}`,
    nationality: 'NZL',
    craft: `NB${index}`,
    travel_date: new Date().toISOString().slice(0, 10),
    direction: 'departure',
  }
}

function answer(index: number) {
  return {
    case_reference: `BN${String(index).padStart(5, '0')}`,
    still_enforceable: true,
    class_of_reason: null,
    as_of: new Date().toISOString(),
  }
}

async function scan(run: number): Promise<void> {
  const { document } = parseMrz(passportOf(holder(run % PEOPLE)), { travelDate: '2026-11-21' })
  if (document === undefined) throw new Error('the passport was misread')
  const craft = `NZ${Math.floor(run / PEOPLE)}`
  const movement = { port: 'AKL', lane: 'A1', craft, direction: 'departure' as const }
  const answered = await customs.screening
    .scan({ document, movement: { ...movement, at: new Date().toISOString() } })
    .catch(() => undefined)
  if (answered?.ok !== true || answered.value !== 'refer') misses += 1
}

/** Posted while the backlog is at its thickest: from its commit to the person off the list at Customs. */
async function measureWithdrawal(): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 10_000))
  const person = profileNumber(PEOPLE)
  await contexts.justice.database.as('justice_register', (tx) =>
    justice.exchange.post(tx, {
      type: 'withdrawal',
      to: 'customs',
      body: { person_profile_number: person, class_of_reason: 'paid' },
    }),
  )
  const posted = performance.now()
  while (seconds(posted) < 120) {
    const { rows } = await contexts.customs.database.as('customs_alert_list', (tx) =>
      sql<{ number: number }>`select withdrawal_number as number from alert_list.withdrawals
        where person_profile_number = ${person}`.execute(tx),
    )
    if (rows.length > 0) break
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return seconds(posted)
}

async function unanswered(database: Database, role: DatabaseRole): Promise<number> {
  const { rows } = await database.as(role, (tx) =>
    sql<{ count: number }>`select count(*)::integer as count from exchange.outbox
      where state in ('posted', 'sealed', 'carried') and type <> 'receipt' and created_at < ${marked}`.execute(
      tx,
    ),
  )
  return rows[0]?.count ?? 0
}

async function repeatedAnswers(): Promise<number> {
  const counts = [
    await repeatedAt(contexts.customs.database, 'customs_exchange'),
    await repeatedAt(contexts.justice.database, 'justice_exchange'),
  ]
  return counts.reduce((sum, count) => sum + count, 0)
}

async function repeatedAt(database: Database, role: DatabaseRole): Promise<number> {
  const { rows } = await database.as(role, (tx) =>
    sql<{ count: number }>`select (count(answers) - count(distinct answers))::integer as count
      from exchange.outbox`.execute(tx),
  )
  return rows[0]?.count ?? 0
}

function profileNumber(person: number): string {
  return `WAITED-${person}`
}

/** Nobody looks like anybody else: a birth date for each. */
function holder(person: number) {
  const dateOfBirth = new Date(Date.UTC(1950, 0, 1) + person * 40 * 86_400_000).toISOString().slice(0, 10)
  const documentNumber = `LW${String(person).padStart(6, '0')}`
  return { familyName: 'Measured', givenNames: 'Tane', dateOfBirth, gender: 'M' as const, documentNumber }
}

/** One more than travel: the person who is withdrawn. */
function withEverybodyMeasured(): ReturnType<typeof demoExtract> {
  const extract = demoExtract()
  const everybody = Array.from({ length: PEOPLE + 1 }, (_, person) => person)
  const after = (bytes: unknown, row: (person: number) => string) =>
    Buffer.from(
      `${Buffer.from(bytes as Uint8Array)
        .toString()
        .trimEnd()}\n${everybody.map(row).join('\n')}\n`,
    )
  return {
    ...extract,
    people: after(
      extract.people,
      (one) => `${profileNumber(one)},Measured,Tane,${holder(one).dateOfBirth},M`,
    ),
    debts: after(extract.debts, (one) => `DW-${one},${profileNumber(one)},fine,true,600000,false`),
    warrants: after(extract.warrants, (one) => `WW-${one},${profileNumber(one)},2026-01-05,live,DW-${one}`),
  }
}

function seconds(since: number): number {
  return (performance.now() - since) / 1000
}

function report(name: string, took: number, bar: number): boolean {
  const isHeld = took <= bar
  console.log(`${name.padEnd(44)}${took.toFixed(1)} s  bar ${bar} s ${isHeld ? 'held' : 'MISSED'}`)
  return isHeld
}
