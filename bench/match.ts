/**
 * The same scans against the same list with ours and with what a user would pick instead, in one run: speed beside
 * accuracy. The peers are installed on demand into `bench/peers/`, apart from the project.
 *
 *   npm run bench:match -- --people 25208 --scans 200000 --checks 4000 --seconds 20 --seed 2016
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { agreedPlan } from './agreed-plan.ts'
import { accuracyAt, atRecall, atWrong, type ScanOutcome } from './match/accuracy.ts'
import { openFullScan } from './match/full-scan.ts'
import { weighByJaroWinkler } from './match/jaro-winkler.ts'
import { comparable, madeUpBorder } from './match/made-up-border.ts'
import { openOurs } from './match/ours.ts'
import { LOWEST_SCORE, type FoundPerson, type OpenPeer } from './match/peer.ts'
import { openPostgresBirthDates, openPostgresRules, openPostgresTrigrams } from './match/postgres.ts'
import { resultPage, resultTable, type ResultRow } from './match/result-page.ts'
import { timedRun, type TimedRun } from './match/run-peer.ts'

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '25208' },
    scans: { type: 'string', default: '200000' },
    checks: { type: 'string', default: '4000' },
    seconds: { type: 'string', default: '20' },
    seed: { type: 'string', default: '2016' },
    only: { type: 'string' },
  },
})
const [people, scans, checks, seconds, seed] = [
  values.people,
  values.scans,
  values.checks,
  values.seconds,
  values.seed,
].map(Number) as [number, number, number, number, number]
const print = (line: string): void => void process.stdout.write(`${line}\n`)

const PEERS_FOLDER = fileURLToPath(new URL('./peers/', import.meta.url))
if (!existsSync(new URL('./peers/node_modules/', import.meta.url))) {
  print('installing the peers')
  execFileSync('npm', ['ci', '--prefix', PEERS_FOLDER, '--no-audit', '--no-fund'], { stdio: 'inherit' })
}

/** Installed apart, so the compiler does not know them. */
async function installedPeer(name: string): Promise<OpenPeer> {
  const { open } = (await import(new URL(`./peers/${name}.mjs`, import.meta.url).href)) as { open: OpenPeer }
  return open
}

const PEERS: Readonly<Record<string, () => Promise<OpenPeer>>> = {
  'postgres-rules': () => Promise.resolve(openPostgresRules),
  'postgres-birth-dates': () => Promise.resolve(openPostgresBirthDates),
  'postgres-trigrams': () => Promise.resolve(openPostgresTrigrams),
  duckdb: () => installedPeer('duckdb'),
  sqlite: () => installedPeer('sqlite'),
  minisearch: () => installedPeer('minisearch'),
  fuse: () => installedPeer('fuse'),
  'full-scan': () => Promise.resolve(openFullScan),
}

const { list, traffic, checked } = madeUpBorder(people, scans, checks, seed)
const WARM_UP = 100
const PASSES = 21

function outcomesOf({ answers }: TimedRun): readonly ScanOutcome[] {
  return answers.map((found, scan) => ({ truly: checked[scan]?.truly, found }))
}

const ours = openOurs(await agreedPlan(new Date()), list)
const oneByOne = (
  asked: readonly Parameters<typeof ours.find>[0][],
): Promise<readonly (readonly FoundPerson[])[]> => Promise.resolve(asked.map(ours.find))
await timedRun(oneByOne, traffic.slice(0, 20_000), { batch: 1, mostSeconds: seconds })
// In one go: a clock read for each scan would take as long as the scan. A pass takes a third of a second, in which a busy
// machine may do anything: of several the one in the middle counts.
const ourSeconds: number[] = []
for (let pass = 0; pass < PASSES; pass++) {
  const timed = await timedRun(oneByOne, traffic, { batch: traffic.length, mostSeconds: seconds })
  ourSeconds.push(timed.seconds)
}
const ourLatency = await timedRun(oneByOne, traffic, { batch: 1, mostSeconds: seconds })
const ourOutcomes = outcomesOf(
  await timedRun(
    oneByOne,
    checked.map(({ traveller }) => traveller),
    { batch: 1, mostSeconds: seconds },
  ),
)
const ourRate = traffic.length / (ourSeconds.sort((a, b) => a - b)[Math.floor(PASSES / 2)] ?? 1)
const ourAccuracy = accuracyAt(ourOutcomes, LOWEST_SCORE)
const rows: ResultRow[] = [
  {
    name: ours.name,
    scans: traffic.length,
    scansPerSecond: ourRate,
    ratio: 1,
    p99Ms: ourLatency.p99Ms,
    checked: checked.length,
    ourRecall: ourAccuracy.recall,
    atOurWrong: ourAccuracy,
    atOurRecall: ourAccuracy,
    setUp: ours.setUp,
  },
]

const comparableList = list.map(comparable)
const comparableTraffic = traffic.slice(0, 50_000).map(comparable)
const comparableChecked = checked.map(({ traveller }) => comparable(traveller))
for (const [key, openPeer] of Object.entries(PEERS)) {
  if (values.only !== undefined && !values.only.split(',').includes(key)) continue
  const peer = await (await openPeer())(comparableList, weighByJaroWinkler)
  print(`${peer.name}: at most ${seconds} s for speed, as much for accuracy`)
  const bounds = { batch: peer.batch, mostSeconds: seconds }
  await peer.find(comparableTraffic.slice(0, WARM_UP))
  const run = await timedRun(peer.find, comparableTraffic, bounds)
  const outcomes = outcomesOf(await timedRun(peer.find, comparableChecked, bounds))
  await peer.close()
  // Ours on the people that the peer got through, so that both are measured on the same.
  const reached = accuracyAt(ourOutcomes.slice(0, outcomes.length), LOWEST_SCORE)
  const scansPerSecond = run.answers.length / run.seconds
  rows.push({
    name: peer.name,
    scans: run.answers.length,
    scansPerSecond,
    ratio: ourRate / scansPerSecond,
    p99Ms: run.p99Ms / peer.batch,
    checked: outcomes.length,
    ourRecall: reached.recall,
    atOurWrong: atWrong(outcomes, reached.wrong),
    atOurRecall: atRecall(outcomes, reached.recall),
    setUp: peer.setUp,
  })
}

const listed = checked.filter(({ truly }) => truly !== undefined).length
const facts = [
  `${list.length} listed; made up, seed ${seed}. Speed on ${traffic.length} scans of a border as it is; a peer that is slow is stopped after ${seconds} s.`,
  `Accuracy on ${listed} crossings by listed people and ${checked.length - listed} near misses: relatives, namesakes, people of one name and birthday.`,
  'Ours alerts at band A of the agreement. A peer is shown at two thresholds between 75 and 100: where it alerts as few near misses as ours, and where it finds as many of the listed.',
  'Recall counts people who changed their family name altogether, whom nobody can find.',
]
mkdirSync(new URL('./results/', import.meta.url), { recursive: true })
writeFileSync(new URL('./results/match.md', import.meta.url), resultPage(facts, rows))
print(resultTable(rows))
