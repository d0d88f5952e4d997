/**
 * The desk under load, as users have it: a partner's programmes offer 500 enquiries a second for a minute, and each that was
 * answered is in the database once and no other is; then an agent's queue, search and enquiry over HTTP, with 10,000
 * enquiries held and with 100,000: what a page costs grows with what it shows, not with what is held.
 *
 *   npm run bench:desk -- 60 500
 *   npm run bench:desk -- 60 500 writing
 *   npm run bench:desk -- 60 500 reading
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { loadavg } from 'node:os'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { signInAs } from '../testing/sign-in.ts'
import type { Offer, Offered } from './desk-clients.ts'
import { fillDesk } from './desk-fill.ts'
import type { ServedDesk } from './desk-site.ts'

const SECONDS = Number(process.argv[2] ?? 60)
const PER_SECOND = Number(process.argv[3] ?? 500)
/** Both, or one alone. */
const PART = process.argv[4] ?? 'both'
const HELD = [10_000, 100_000] as const
const PAGE_BAR_MS = 150
/** Of the search itself, in the database and as the agent; its page is measured like every page. */
const SEARCH_BAR_MS = 20
const MOST_FOUND = 51
const REQUESTS = 80
/** The bar is an agent's; how it is while others ask at the same moment is printed beside it. */
const OTHERS_AT_ONCE = 4
const MINUTE_MS = 61_000

const RUN = fileURLToPath(new URL('../testing/source-process.mjs', import.meta.url))
const held: boolean[] = []
let mayGoOnAt = 0

const { child: site, said: told } = await started('desk-site.ts')
const desk = told as ServedDesk
const admin = new pg.Client({ connectionString: desk.adminUrl })
await admin.connect()
const agent = await signInAs(desk, 'desk-agent')

if (PART !== 'writing') await measurePages(HELD[0])
if (PART !== 'reading') await offerEnquiries()
if (PART !== 'writing') await measurePages(HELD[1])

await admin.end()
const ended = once(site, 'exit')
site.send('stop')
await ended
if (held.includes(false)) process.exitCode = 1

/** A process of its own, and the first thing that it says. */
async function started(entry: string, told: object = {}) {
  const file = fileURLToPath(new URL(entry, import.meta.url))
  const child: ChildProcess = spawn(process.execPath, [RUN, file, JSON.stringify(told)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${entry} ended before it said anything`)
  })
  const [said] = (await Promise.race([once(child, 'message'), ended])) as [unknown]
  ended.catch(() => undefined)
  return { child, said }
}

async function offerEnquiries(): Promise<void> {
  const before = await count(`select count(*) from enquiries.enquiries where channel = 'partner'`)
  const offer: Offer = { ...desk, perSecond: PER_SECOND, seconds: SECONDS }
  const said = (await started('desk-clients.ts', offer)).said as Offered
  const answered = said.references.length
  const reached = answered / said.seconds
  const { rows } = await admin.query<{ reference: string }>(
    `select e.reference from enquiries.enquiries e join partners.enquiries using (reference)
     where exists (select from enquiries.messages m where m.reference = e.reference and m.kind = 'question')`,
  )
  const stored = new Set(rows.map(({ reference }) => reference))
  const lost = said.references.filter((reference) => !stored.has(reference)).length
  const doubled = answered - new Set(said.references).size
  const none =
    (await count(`select count(*) from enquiries.enquiries where channel = 'partner'`)) - before - answered
  console.log(
    `\n${grouped(said.sent)} enquiries offered at ${String(PER_SECOND)} a second; load ${load()}\n` +
      `  answered 201: ${grouped(answered)} in ${said.seconds.toFixed(1)} s, ${reached.toFixed(0)} a second; ` +
      `${figures(said.tookMs)}; refused ${JSON.stringify(said.refused)}, sent again ${String(said.sentAgain)}\n` +
      `  in the database: lost ${String(lost)}, doubled ${String(doubled)}, that nobody was answered for ${String(none)}`,
  )
  bar(
    `answered a second`,
    reached >= PER_SECOND * 0.98,
    `${String(PER_SECOND)}/s, reached ${reached.toFixed(0)}/s`,
  )
  bar(`none lost, none doubled`, answered === said.sent && lost + doubled + none === 0, `0`)
  const waiting = `select count(*) from enquiries.enquiries where acknowledged_at is null`
  console.log(`  not acknowledged yet: ${grouped(await count(waiting))}`)
}

async function measurePages(upTo: number): Promise<void> {
  await quiet()
  await fillDesk(admin, upTo)
  const { rows } = await admin.query<{ reference: string }>(
    `select reference from enquiries.enquiries where held_by = 'mfat' order by token_hash limit ${String(REQUESTS)}`,
  )
  console.log(
    `\n${grouped(await count('select count(*) from enquiries.enquiries'))} enquiries held; load ${load()}`,
  )
  const pages: readonly (readonly [string, (number: number) => Promise<unknown>])[] = [
    ['queue', () => opened('/queue')],
    ['search', (number) => searched(wordsOf(number))],
    ['enquiry', (number) => opened(`/enquiries/${rows[number % rows.length]?.reference ?? ''}`)],
  ]
  const alone = await timed(searchAlone, 1)
  const slowest = at(alone, 0.95)
  bar('search in the database', slowest <= SEARCH_BAR_MS, `p95 ${String(SEARCH_BAR_MS)} ms`, figures(alone))
  for (const [name, ask] of pages) {
    // A site answers one browser some hundreds of times a minute: each page has a minute of its own.
    await pause(Math.max(0, mayGoOnAt - performance.now()))
    mayGoOnAt = performance.now() + MINUTE_MS
    // The first compiles the template.
    await ask(0)
    const tookMs = await timed(ask, 1)
    const worst = at(tookMs, 0.95)
    bar(name, worst <= PAGE_BAR_MS, `p95 ${String(PAGE_BAR_MS)} ms`, figures(tookMs))
    console.log(
      `    ${String(OTHERS_AT_ONCE)} at once:              ${figures(await timed(ask, OTHERS_AT_ONCE))}`,
    )
  }
}

/** What was offered is told by mail first: a page is not measured beside thirty thousand letters. */
async function quiet(): Promise<void> {
  const waiting = () =>
    count(`select (select count(*) from enquiries.enquiries where acknowledged_at is null)
      + (select queued from mail.waiting)`)
  const from = performance.now()
  while ((await waiting()) > 0) await pause(1000)
  console.log(`  told all of them after ${((performance.now() - from) / 1000).toFixed(0)} s`)
}

function wordsOf(number: number): string {
  return number % 2 === 0 ? 'honey Korea' : `Measured Exports ${String(number)}`
}

/** As the page asks it, under the agent's role and row-level security. */
async function searchAlone(number: number): Promise<void> {
  await admin.query('begin')
  await admin.query('set local role desk_agent')
  await admin.query(`select set_config('landfall.agency', 'mfat', true)`)
  await admin.query('select reference from enquiries.found($1, $2)', [wordsOf(number), MOST_FOUND])
  await admin.query('commit')
}

async function opened(path: string): Promise<void> {
  const { status } = await agent.open(path)
  if (status !== 200) throw new Error(`${path.replace(/[A-Z0-9]{4}-[A-Z0-9]{4}/, '…')}: ${String(status)}`)
}

async function searched(words: string): Promise<void> {
  const page = await agent.open('/queue', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ words }).toString(),
  })
  if (page.status !== 200 || !page.address.includes('found=')) throw new Error('nothing was searched')
}

/** In the order in which each ended. */
async function timed(
  ask: (number: number) => Promise<unknown>,
  sideBySide: number,
): Promise<readonly number[]> {
  const tookMs: number[] = []
  let next = 0
  const one = async () => {
    while (next < REQUESTS) {
      const number = next++
      const from = performance.now()
      await ask(number)
      tookMs.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: sideBySide }, one))
  return tookMs
}

async function count(query: string): Promise<number> {
  const { rows } = await admin.query<{ count: string }>(query)
  return Number(rows[0]?.count)
}

function bar(name: string, isHeld: boolean, wanted: string, measured = ''): void {
  held.push(isHeld)
  console.log(`  ${name.padEnd(26)}${measured.padEnd(44)}bar ${wanted} ${isHeld ? 'held' : 'MISSED'}`)
}

function figures(tookMs: readonly number[]): string {
  return [0.5, 0.95, 0.99]
    .map((share) => `p${String(share * 100)} ${at(tookMs, share).toFixed(0)} ms`)
    .join('  ')
}

function at(tookMs: readonly number[], share: number): number {
  const sorted = tookMs.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** Of the machine: others may use it too. */
function load(): string {
  return loadavg()[0]?.toFixed(1) ?? ''
}

function grouped(number: number): string {
  return number.toLocaleString('en-NZ')
}
