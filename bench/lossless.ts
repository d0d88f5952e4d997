/**
 * Index = exhaustive, a thousand million pairs of it: everyone on a list crosses, and as many strangers as it takes, and
 * each is screened by asking the index and by scoring everybody. Prints the differences; there must be none.
 *
 *   npm run bench:lossless -- --pairs 1000000000 --people 25208 --band C
 */
import { parseArgs } from 'node:util'
import { makePopulation } from '#lab'
import {
  BAND_NAMES,
  buildIndex,
  screen,
  screenExhaustively,
  type ListedPerson,
  type Traveller,
} from '#matching'
import { agreedPlan } from './agreed-plan.ts'

const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '1000000000' },
    people: { type: 'string', default: '25208' },
    band: { type: 'string', default: 'C' },
    seed: { type: 'string', default: '7' },
  },
})
const [pairs, people, seed] = [values.pairs, values.people, values.seed].map(Number) as [
  number,
  number,
  number,
]
const lowestBand = BAND_NAMES.find((band) => band === values.band) ?? 'C'
const crossings = Math.ceil(pairs / people)
const population = makePopulation({ people, crossings, seed })
const list = population.listed.map<ListedPerson>(({ personProfileNumber, record, alertType }) => {
  const { familyName, givenNames, dateOfBirth, gender } = record
  return {
    personProfileNumber,
    familyName,
    givenNames,
    dateOfBirth,
    gender,
    alertType: alertType ?? 'silent',
  }
})
const index = buildIndex(await agreedPlan(new Date()), list)

function* travellers(): Generator<Traveller> {
  for (const { person } of population.listed) yield person
  for (const { person } of population.crossings()) yield person
}

let [screened, found, differing] = [0, 0, 0]
const started = performance.now()
for (const traveller of travellers()) {
  if (screened * people >= pairs) break
  const asked = screen(index, traveller, { lowestBand })
  const scored = screenExhaustively(index, traveller, { lowestBand })
  screened++
  found += scored.length
  if (JSON.stringify(asked) !== JSON.stringify(scored)) differing++
}
const seconds = (performance.now() - started) / 1000
process.stdout.write(
  `${screened * people} pairs down to band ${lowestBand}, ${found} reported, ${differing} travellers differ, ${seconds.toFixed(0)} s\n`,
)
process.exitCode = differing === 0 ? 0 : 1
