/**
 * A year of the border: 12.1 million made-up passports against 25,208 alerts, machine readable zones in, alerts with
 * their explanations out, on two threads. Prints time, recall for each kind of error, and every stranger alerted.
 *
 *   npm run bench:year -- --crossings 12100000 --people 25208 --threads 2 --seed 2016
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { startWorker } from '#jobs'
import { makePopulation, writePassportZone, type Population } from '#lab'
import {
  buildIndex,
  indexBuffer,
  indexBytes,
  screen,
  type Explanation,
  type ListedPerson,
  type Match,
  type MatchingIndex,
} from '#matching'
import { TD3_RECORD_BYTES } from '#travel-document'
import { agreedPlan } from './agreed-plan.ts'
import type { ScreenedShare, ShareOfScans } from './year/screen-share.ts'

const { values } = parseArgs({
  options: {
    crossings: { type: 'string', default: '12100000' },
    people: { type: 'string', default: '25208' },
    threads: { type: 'string', default: '2' },
    seed: { type: 'string', default: '2016' },
  },
})
const [crossings, people, threads, seed] = [values.crossings, values.people, values.threads, values.seed].map(
  Number,
) as [number, number, number, number]
const TRAVEL_DATE = 2026_06_30

const print = (line: string): void => void process.stdout.write(`${line}\n`)
const population = makePopulation({ people, crossings, seed })
const list: ListedPerson[] = population.listed.map(({ personProfileNumber, record, alertType }) => ({
  personProfileNumber,
  familyName: record.familyName,
  givenNames: record.givenNames,
  dateOfBirth: record.dateOfBirth,
  gender: record.gender,
  alertType: alertType ?? 'silent',
}))
const plan = await agreedPlan(new Date())
const building = performance.now()
const index = buildIndex(plan, list)
print(
  `listed ${list.length}, index built in ${Math.round(performance.now() - building)} ms, ${Math.round(indexBytes(index) / list.length)} bytes a person`,
)

printRecall(population, index)
const year = writeYear(population)
const shares = await screenYear(year.scans)
printYear(shares)
printStrangers(shares, year.truth)

/** Every listed person crosses once. Changed family names and unknown birth dates are counted apart. */
function printRecall(made: Population, against: MatchingIndex): void {
  const groups = new Map<string, { people: number; alerted: number }>()
  const count = (group: string, alerted: boolean): void => {
    const counts = groups.get(group) ?? { people: 0, alerted: 0 }
    groups.set(group, { people: counts.people + 1, alerted: counts.alerted + Number(alerted) })
  }
  for (const { personProfileNumber, person, record } of made.listed) {
    const alerted = screen(against, person).some((match) => match.personProfileNumber === personProfileNumber)
    const apart = record.errors.some(
      (error) => error === 'family-name-changed' || error === 'birth-date-part-unknown',
    )
    count(apart ? 'counted apart' : 'all but those counted apart', alerted)
    for (const error of record.errors)
      count(record.errors.length === 1 ? `only ${error}` : `${error} with others`, alerted)
    if (record.errors.length === 0) count('no error', alerted)
  }
  for (const [group, counts] of [...groups].sort((a, b) => b[1].people - a[1].people)) {
    print(
      `recall ${((100 * counts.alerted) / counts.people).toFixed(2).padStart(6)}%  ${counts.alerted} of ${counts.people}  ${group}`,
    )
  }
}

function writeYear(made: Population) {
  const started = performance.now()
  const scans = new SharedArrayBuffer(crossings * TD3_RECORD_BYTES)
  const bytes = new Uint8Array(scans)
  const truth = new Map<number, string>()
  for (const { scan, person, truth: entry } of made.crossings()) {
    writePassportZone(bytes, (scan - 1) * TD3_RECORD_BYTES, person)
    if (entry !== undefined) truth.set(scan - 1, entry.personProfileNumber)
  }
  print(`${crossings} passports made in ${((performance.now() - started) / 1000).toFixed(1)} s (not counted)`)
  return { scans, truth }
}

async function screenYear(scans: SharedArrayBuffer): Promise<readonly ScreenedShare[]> {
  const workers = Array.from({ length: threads }, () =>
    startWorker(new URL('./year/screen-share.ts', import.meta.url)),
  )
  const share = (thread: number): ShareOfScans => ({
    plan,
    index: indexBuffer(index),
    scans,
    from: Math.floor((crossings * thread) / threads),
    to: Math.floor((crossings * (thread + 1)) / threads),
    travelDate: TRAVEL_DATE,
  })
  // Loads the code before the clock starts; the first thousands of scans still run unoptimised.
  await Promise.all(workers.map((worker) => worker.call('screen-share', { ...share(0), to: 1 })))
  const started = performance.now()
  const cpu = process.cpuUsage()
  const screened = await Promise.all(
    workers.map((worker, thread) => worker.call<ScreenedShare>('screen-share', share(thread))),
  )
  const seconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const cpuSeconds = (user + system) / 1e6
  print(
    `processor time ${cpuSeconds.toFixed(2)} s: what the threads would take on cores of their own is ${(cpuSeconds / threads).toFixed(2)} s`,
  )
  print(
    `year of ${crossings} scans on ${threads} threads: ${seconds.toFixed(2)} s, ${Math.round(crossings / seconds)} scans/s`,
  )
  await Promise.all(workers.map((worker) => worker.stop()))
  mkdirSync('bench/results', { recursive: true })
  writeFileSync(
    'bench/results/year.json',
    JSON.stringify(
      { crossings, people, threads, seconds, cpuSeconds, scansPerSecond: crossings / seconds },
      null,
      2,
    ),
  )
  return screened
}

function printYear(screened: readonly ScreenedShare[]): void {
  for (const { seconds, alerts, unread } of screened) {
    print(`thread: ${seconds.toFixed(2)} s, ${alerts.length} scans with alerts, ${unread} zones unread`)
  }
}

interface Alerted {
  readonly scan: number
  readonly matches: readonly (Match & { readonly explanation: Explanation })[]
}

function printStrangers(screened: readonly ScreenedShare[], truth: ReadonlyMap<number, string>): void {
  const wrong = new Map<string, string>()
  const identical = new Set<string>()
  let right = 0
  for (const { scan, matches } of screened.flatMap(({ alerts }) =>
    alerts.map((alert) => JSON.parse(alert) as Alerted),
  )) {
    for (const { personProfileNumber, alertType, explanation } of matches) {
      if (truth.get(scan) === personProfileNumber) {
        right++
        continue
      }
      const fields = explanation.fields.map(({ level, traveller, listed }) =>
        level === 'exact' ? 'exact' : `${level} (${traveller} / ${listed})`,
      )
      const who = JSON.stringify([explanation.evidence.traveller, personProfileNumber])
      if (fields.every((field) => field === 'exact')) identical.add(who)
      else
        wrong.set(
          who,
          `${alertType} ${explanation.score} points, ${explanation.logOdds} hundredths of a bit: ${fields.join(', ')}`,
        )
    }
  }
  const interceptions = [...wrong.values()].filter((line) => line.startsWith('interception'))
  print(`of ${truth.size} crossings by listed people ${right} alerted, changed names included`)
  print(
    `distinct wrong people: ${interceptions.length} against interception entries, ${wrong.size} against all; equal in every field, counted apart: ${identical.size}`,
  )
  for (const line of wrong.values()) print(`  ${line}`)
}
