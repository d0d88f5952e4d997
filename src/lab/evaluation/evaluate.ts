/** How well an agreement's comparison does on people of whom the truth is known. */
import type { BandStandard, MatchingPlan } from '#matching'
import {
  accuracyOfBandA,
  bestAtPrecision,
  bestF1,
  curve,
  type Accuracy,
  type CurvePoint,
} from './accuracy.ts'
import {
  byLevel,
  byNameCulture,
  byRecordError,
  missedBecause,
  type CultureCounts,
  type LevelCounts,
  type RecallOfGroup,
} from './break-down.ts'
import { boundByLevels } from './bound-by-levels.ts'
import { judgeClusters, type ClusteredRecord } from './judge-clusters.ts'
import { judgeScreening, type Screening } from './judge-screening.ts'
import type { JudgedScreening } from './judged-pair.ts'
import { orderInBandA, type OrderInBandA } from './order-in-band.ts'

export interface Strangers {
  /** Wrong pairs in band A. */
  readonly pairs: number
  /** Scans that show at least one wrong person. */
  readonly scans: number
  readonly per100000: number
  /** Wrong pairs in band A that are equal in every field, counted apart. */
  readonly lookalikes: number
}

export interface Evaluation {
  readonly scans: number
  readonly listed: number
  readonly truePairs: number
  readonly truthWithoutPair: number
  readonly lostByIndex: number
  readonly bands: readonly BandStandard[]
  /** Hundredths of a point: wrong pairs below this are in no curve. */
  readonly lowestScore: number
  /** What the programme would have done: band A. */
  readonly atThreshold: Accuracy
  readonly strangers: Strangers
  /** By log-odds, hundredths of a bit. */
  readonly curve: readonly CurvePoint[]
  /** By score, hundredths of a point, qualifiers left out. */
  readonly scoreCurve: readonly CurvePoint[]
  readonly atPrecision999: CurvePoint | undefined
  /** Recall at the same precision that no bits of any level could exceed. */
  readonly boundAtPrecision999: number
  readonly withoutStrangers: CurvePoint | undefined
  readonly bestF1: CurvePoint | undefined
  readonly order: OrderInBandA
  readonly levels: readonly LevelCounts[]
  readonly recordErrors: readonly RecallOfGroup[]
  readonly missed: readonly (readonly [reason: string, pairs: number])[]
  readonly cultures: readonly CultureCounts[]
}

export async function evaluate(screening: Screening): Promise<Evaluation> {
  return measured(screening.plan, await judgeScreening(screening))
}

/** The same for one set of records of which clusters are one person: every pair of records is compared once. */
export function evaluateClusters(plan: MatchingPlan, records: readonly ClusteredRecord[]): Evaluation {
  return measured(plan, judgeClusters(plan, records))
}

function measured(plan: MatchingPlan, judged: JudgedScreening): Evaluation {
  const { scans, listed, pairs, lowestScore, truthWithoutPair, lostByIndex } = judged
  const wrong = pairs.filter(({ judgement, band }) => judgement === 'stranger' && band === 'A')
  const wrongScans = new Set(wrong.map(({ scan }) => scan)).size
  const lookalikes = pairs.filter(({ judgement, band }) => judgement === 'lookalike' && band === 'A').length
  const byLogOdds = curve(pairs, ({ logOdds }) => logOdds)
  return {
    scans,
    listed,
    truePairs: pairs.filter(({ judgement }) => judgement === 'same-person').length,
    truthWithoutPair,
    lostByIndex,
    bands: plan.bands,
    lowestScore,
    atThreshold: accuracyOfBandA(pairs),
    strangers: {
      pairs: wrong.length,
      scans: wrongScans,
      per100000: scans === 0 ? 0 : (wrongScans / scans) * 100_000,
      lookalikes,
    },
    curve: byLogOdds,
    scoreCurve: curve(pairs, ({ score }) => score),
    atPrecision999: bestAtPrecision(byLogOdds, 0.999),
    boundAtPrecision999: boundByLevels(pairs, 0.999),
    withoutStrangers: bestAtPrecision(byLogOdds, 1),
    bestF1: bestF1(byLogOdds),
    order: orderInBandA(pairs),
    levels: byLevel(pairs),
    recordErrors: byRecordError(pairs),
    missed: missedBecause(pairs, plan.bands[0]?.from ?? 0),
    cultures: byNameCulture(judged),
  }
}
