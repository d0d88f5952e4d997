/**
 * What the demonstration costs while nobody does anything: the processor of the program and of its PostgreSQL over a
 * minute, then the transactions of each site's database over three, with autovacuum at rest, which visits each
 * database by itself. The bars are 2 % of a core, and one transaction in five seconds: a site that nobody uses makes no query a
 * second, and most of what is left is pg-boss’s clock, which can look no more seldom.
 */
import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { SITE_NAMES } from '#database'
import { runDemo } from '../journeys/running-demo.ts'

const BAR_PERCENT = 2
const BAR_PER_SECOND = 0.2
const SETTLE_MS = 45_000
const WATCH_MS = 60_000
/** Long enough that what comes each 45 or 90 seconds is counted as often as it comes. */
const COUNT_MS = 180_000
/** Linux counts a process’s time in hundredths of a second. */
const TICKS_PER_SECOND = 100

interface ProcessTimes {
  readonly parent: number
  readonly ticks: number
}

async function timesOf(pid: number): Promise<ProcessTimes | undefined> {
  const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => undefined)
  // The name, in brackets, may hold anything.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields && { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }
}

/** Processor time of the server and of its children, in ticks. */
async function ticksOfServer(server: number): Promise<number> {
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 0)
  const times = await Promise.all(pids.map(async (pid) => ({ pid, times: await timesOf(pid) })))
  return times
    .filter(({ pid, times: of }) => of !== undefined && (pid === server || of.parent === server))
    .reduce((sum, { times: of }) => sum + (of?.ticks ?? 0), 0)
}

async function serverOf(dataFolder: string): Promise<{ readonly pid: number; readonly url: string }> {
  const file = (await readdir(dataFolder, { recursive: true })).find((name) =>
    name.endsWith('postmaster.pid'),
  )
  const lines = (await readFile(join(dataFolder, file ?? 'postmaster.pid'), 'utf8')).split('\n')
  return {
    pid: Number(lines[0]),
    url: `postgres://postgres@/postgres?host=${encodeURIComponent(lines[4] ?? '')}`,
  }
}

async function transactions(client: pg.Client): Promise<ReadonlyMap<string, number>> {
  // What a session counted reaches the sum within a second of its rest.
  const { rows } = await client.query<{ site: string; done: string }>(
    `select datname as site, xact_commit + xact_rollback as done from pg_stat_database where datname = any($1)`,
    [SITE_NAMES],
  )
  return new Map(rows.map(({ site, done }) => [site, Number(done)]))
}

const began = performance.now()
const demo = await runDemo(await mkdtemp(join(tmpdir(), 'landfall-bench-')))
console.log(`started in ${((performance.now() - began) / 1000).toFixed(1)} s`)
await pause(SETTLE_MS)
const server = await serverOf(demo.dataFolder)

const [node, postgres] = [process.cpuUsage(), await ticksOfServer(server.pid)]
const from = performance.now()
await pause(WATCH_MS)
const seconds = (performance.now() - from) / 1000
const used = process.cpuUsage(node)
const nodePercent = ((used.user + used.system) / 1e6 / seconds) * 100
const postgresPercent = (((await ticksOfServer(server.pid)) - postgres) / TICKS_PER_SECOND / seconds) * 100

const admin = new pg.Client({ connectionString: server.url })
await admin.connect()
await admin.query('alter system set autovacuum = off')
await admin.query('select pg_reload_conf()')
await pause(2000)
const before = await transactions(admin)
await pause(COUNT_MS)
const after = await transactions(admin)
const perSecond = SITE_NAMES.map((site) => ({
  site,
  rate: ((after.get(site) ?? 0) - (before.get(site) ?? 0)) / (COUNT_MS / 1000),
}))
await admin.end()
await demo.stop()

const total = nodePercent + postgresPercent
const busiest = Math.max(...perSecond.map(({ rate }) => rate))
console.log(
  `idle CPU ${total.toFixed(2)} % of a core (node ${nodePercent.toFixed(2)}, postgres ${postgresPercent.toFixed(2)})`,
)
console.log(`transactions/s ${perSecond.map(({ site, rate }) => `${site} ${rate.toFixed(3)}`).join(', ')}`)
const held = total < BAR_PERCENT && busiest < BAR_PER_SECOND
console.log(
  `bars ${String(BAR_PERCENT)} % and ${String(BAR_PER_SECOND)} transactions/s: ${held ? 'held' : 'MISSED'}`,
)
if (!held) process.exitCode = 1
