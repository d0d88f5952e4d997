/**
 * A list far larger than New Zealand's: how long the index takes to build, how much memory it takes, and how many
 * travellers a second one core screens against it.
 *
 *   npm run bench:large-list -- --people 1000000 --scans 200000
 */
import { parseArgs } from 'node:util'
import { makePopulation } from '#lab'
import { buildIndex, indexBytes, screen, type ListedPerson, type Traveller } from '#matching'
import { agreedPlan } from './agreed-plan.ts'

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '1000000' },
    scans: { type: 'string', default: '200000' },
    seed: { type: 'string', default: '2016' },
  },
})
const [people, scans, seed] = [values.people, values.scans, values.seed].map(Number) as [
  number,
  number,
  number,
]
const print = (line: string): void => void process.stdout.write(`${line}\n`)
/** Listed people are made in parts, since a made-up household is a hundred times larger than an entry of the list. */
const PART = 100_000

const list: ListedPerson[] = []
for (let part = 0; list.length < people; part++) {
  const made = makePopulation({
    people: Math.min(PART, people - list.length),
    crossings: 0,
    seed: seed + part,
  })
  for (const { personProfileNumber, record, alertType } of made.listed) {
    const { familyName, givenNames, dateOfBirth, gender } = record
    list.push({
      personProfileNumber: `${part}-${personProfileNumber}`,
      familyName,
      givenNames,
      dateOfBirth,
      gender,
      alertType: alertType ?? 'silent',
    })
  }
}
const travellers: Traveller[] = []
for (const { person } of makePopulation({ people: 1_000, crossings: scans, seed: seed - 1 }).crossings()) {
  const { familyName, givenNames, dateOfBirth, gender } = person
  travellers.push({
    familyName: familyName.toUpperCase(),
    givenNames: givenNames.toUpperCase(),
    dateOfBirth,
    gender,
  })
}
print(`${list.length} listed, ${travellers.length} travellers made`)

const plan = await agreedPlan(new Date())
const processorTime = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
const timed = <Made>(what: string, make: () => Made, of: number): Made => {
  const [began, cpu] = [performance.now(), processorTime()]
  const made = make()
  const seconds = (performance.now() - began) / 1000
  print(
    `${what}: ${seconds.toFixed(2)} s (processor ${(processorTime() - cpu).toFixed(2)} s), ${Math.round(of / seconds)} a second`,
  )
  return made
}
const index = timed('index built', () => buildIndex(plan, list), list.length)
print(
  `${(indexBytes(index) / 2 ** 20).toFixed(0)} MB, ${(indexBytes(index) / list.length).toFixed(0)} bytes a person`,
)
for (const round of ['first', 'second']) {
  let alerts = 0
  timed(
    `screened, ${round} time`,
    () => {
      for (const traveller of travellers) alerts += Math.min(1, screen(index, traveller).length)
    },
    travellers.length,
  )
  print(`${alerts} travellers alerted`)
}
