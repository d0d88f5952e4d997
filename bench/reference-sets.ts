/** The comparison on public sets of records with a known truth, as far as they lie in `../shared/data`. */
import { fileURLToPath } from 'node:url'
import { evaluate, evaluateClusters, type ClusteredRecord, type Evaluation } from '#lab'
import { agreedPlan } from './agreed-plan.ts'
import {
  readAsScreening,
  readReferenceSet,
  REFERENCE_SETS,
  type ReferenceSet,
} from './reference-sets/reference-sets.ts'
import { readSenzingSet } from './reference-sets/senzing-set.ts'
import { readStrangersSet } from './reference-sets/strangers-set.ts'

const FOLDER = fileURLToPath(new URL('../../shared/data', import.meta.url))

const plan = await agreedPlan(new Date())
/** Pairs grow with the square: of a larger set its first clusters are compared. */
const MOST_RECORDS = 5_000

const wanted = process.argv[2]
const report = (name: string, began: number, evaluation: Evaluation): void => {
  const {
    atThreshold,
    atPrecision999,
    boundAtPrecision999,
    withoutStrangers,
    bestF1,
    strangers,
    truePairs,
    scans,
  } = evaluation
  const share = (value: number | undefined) => (value === undefined ? '   -  ' : value.toFixed(4))
  console.log(
    `${name}: ${scans} records, ${truePairs} true pairs, ${((performance.now() - began) / 1000).toFixed(1)} s`,
  )
  console.log(
    `  band A: precision ${share(atThreshold.precision)} recall ${share(atThreshold.recall)} F1 ${share(atThreshold.f1)}`,
  )
  console.log(`  strangers in A ${strangers.pairs}, equal in every field ${strangers.lookalikes}`)
  console.log(
    `  by log-odds: recall ${share(atPrecision999?.recall)} at precision >= 0.999 (whatever the bits, at most ${share(boundAtPrecision999)}), ${share(withoutStrangers?.recall)} without strangers, best F1 ${share(bestF1?.f1)}`,
  )
  for (const [reason, pairs] of evaluation.missed.slice(0, 8)) console.log(`    missed ${pairs}: ${reason}`)
}

for (const set of REFERENCE_SETS) {
  if (wanted !== undefined && !set.name.includes(wanted)) continue
  const records = readReferenceSet(FOLDER, set)
  if (records === undefined) console.log(`${set.name}: skipped, ${set.file} is not there`)
  else reportClusters(`${set.name}, each record with each`, records)
  await reportScreening(set)
}
if (wanted === undefined || wanted === 'Senzing') {
  const senzing = readSenzingSet(FOLDER)
  if (senzing === undefined) console.log('Senzing: skipped, the set is not there')
  else reportClusters('Senzing', senzing)
}
if (wanted === undefined || wanted === 'yente') {
  const strangers = readStrangersSet(FOLDER)
  const began = performance.now()
  if (strangers === undefined) console.log('yente: skipped, the set is not there')
  else report('yente, strangers', began, await evaluate({ plan, ...strangers, truth: new Map() }))
}

function reportClusters(name: string, all: readonly ClusteredRecord[]): void {
  const began = performance.now()
  const records = firstClusters(all)
  const part = records.length < all.length ? `, the first ${records.length} of ${all.length}` : ''
  report(`${name}${part}`, began, evaluateClusters(plan, records))
}

/** As at the border: originals are listed, copies travel. */
async function reportScreening(set: ReferenceSet): Promise<void> {
  const screening = readAsScreening(FOLDER, set)
  if (screening === undefined) return
  const began = performance.now()
  report(`${set.name}, originals listed and copies travelling`, began, await evaluate({ plan, ...screening }))
}

/** Whole clusters, in the order of the set. */
function firstClusters(records: readonly ClusteredRecord[]): readonly ClusteredRecord[] {
  if (records.length <= MOST_RECORDS) return records
  const kept = new Set(records.slice(0, MOST_RECORDS).map(({ cluster }) => cluster))
  return records.filter(({ cluster }) => kept.has(cluster))
}
