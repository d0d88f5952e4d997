/**
 * A year of the border: 12.1 million made-up passports against 25,208 alerts, machine readable zones in, alerts with
 * their explanations out, on two threads. Prints time, recall for each kind of error, and every stranger alerted.
 *
 *   npm run bench:year -- --crossings 12100000 --people 25208 --threads 2 --seed 2016
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { startWorker } from '#jobs'
import { makePopulation, writePassportZone, type CrossingKind, type Population } from '#lab'
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
printRecallEitherSide(population)
const year = writeYear(population)
const shares = await screenYear(year.scans)
printYear(shares)
printStrangers(shares, year)

function isCountedApart(errors: readonly string[]): boolean {
  return errors.includes('family-name-changed') || errors.includes('birth-date-part-unknown')
}

/** Every listed person crosses once. Changed family names and unknown birth dates are counted apart. */
function printRecall(made: Population, against: MatchingIndex): void {
  const groups = new Map<string, { people: number; alerted: number }>()
  const count = (group: string, alerted: boolean): void => {
    const counts = groups.get(group) ?? { people: 0, alerted: 0 }
    groups.set(group, { people: counts.people + 1, alerted: counts.alerted + Number(alerted) })
  }
  for (const { personProfileNumber, person, record } of made.listed) {
    const alerted = screen(against, person).some((match) => match.personProfileNumber === personProfileNumber)
    count(isCountedApart(record.errors) ? 'counted apart' : 'all but those counted apart', alerted)
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

/** The same where it is the document, and not the record, that lacks the middle names of every other person concerned. */
function printRecallEitherSide({ listed }: Population): void {
  let concerned = 0
  const crossing = listed
    .filter(({ record }) => !isCountedApart(record.errors))
    .map((entry) => {
      const { person, record } = entry
      const isConcerned = record.errors.length === 1 && record.errors[0] === 'middle-names-missing'
      if (!isConcerned || concerned++ % 2 === 0) return { ...entry, traveller: person, held: record }
      const first = person.givenNames.split(' ', 1)[0] ?? ''
      return {
        ...entry,
        traveller: { ...person, givenNames: first },
        held: { ...record, givenNames: person.givenNames },
      }
    })
  const against = buildIndex(
    plan,
    crossing.map(({ personProfileNumber, held, alertType }) => ({
      ...held,
      personProfileNumber,
      alertType: alertType ?? 'silent',
    })),
  )
  const alerted = crossing.filter(({ personProfileNumber, traveller }) =>
    screen(against, traveller).some((match) => match.personProfileNumber === personProfileNumber),
  ).length
  print(
    `recall ${((100 * alerted) / crossing.length).toFixed(2).padStart(6)}%  ${alerted} of ${crossing.length}  the same, documents lacking middle names as often as records`,
  )
}

function writeYear(made: Population) {
  const started = performance.now()
  const scans = new SharedArrayBuffer(crossings * TD3_RECORD_BYTES)
  const bytes = new Uint8Array(scans)
  const truth = new Map<number, string>()
  const kinds = new Map<number, CrossingKind>()
  for (const { scan, kind, person, truth: entry } of made.crossings()) {
    writePassportZone(bytes, (scan - 1) * TD3_RECORD_BYTES, person)
    if (entry !== undefined) truth.set(scan - 1, entry.personProfileNumber)
    if (kind !== 'stranger') kinds.set(scan - 1, kind)
  }
  print(`${crossings} passports made in ${((performance.now() - started) / 1000).toFixed(1)} s (not counted)`)
  return { scans, truth, kinds }
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

interface Wrong {
  readonly isInterception: boolean
  /** By chance, or somebody whom the lab set in the way: a relative, a namesake, one of the same name and birthday. */
  readonly isChance: boolean
  readonly line: string
}

function printStrangers(
  screened: readonly ScreenedShare[],
  { truth, kinds }: Pick<ReturnType<typeof writeYear>, 'truth' | 'kinds'>,
): void {
  const wrong = new Map<string, Wrong>()
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
      const kind = kinds.get(scan) ?? 'by chance'
      const fields = explanation.fields.map(({ level, traveller, listed }) =>
        level === 'exact' ? 'exact' : `${level} (${traveller} / ${listed})`,
      )
      const who = JSON.stringify([explanation.evidence.traveller, personProfileNumber])
      if (fields.every((field) => field === 'exact')) identical.add(who)
      else
        wrong.set(who, {
          isInterception: alertType === 'interception',
          isChance: kind === 'by chance',
          line: `${alertType}, ${kind}: ${explanation.score} points, ${explanation.logOdds} hundredths of a bit: ${fields.join(', ')}`,
        })
    }
  }
  print(`of ${truth.size} crossings by listed people ${right} alerted, changed names included`)
  const counted = (isInterception: boolean, isChance: boolean) =>
    [...wrong.values()].filter((one) => one.isInterception === isInterception && one.isChance === isChance)
      .length
  print(
    `distinct wrong people against interception entries: ${counted(true, true)} by chance, ${counted(true, false)} of those set in the way; against silent ones: ${counted(false, true)} and ${counted(false, false)}; equal in every field, counted apart: ${identical.size}`,
  )
  for (const { line } of wrong.values()) print(`  ${line}`)
}
