/** Precision, recall and F1 at one threshold and along all of them. */
import type { JudgedPair } from './judged-pair.ts'

export interface Accuracy {
  /** True pairs reported. */
  readonly hits: number
  /** Strangers reported, lookalikes not counted. */
  readonly strangers: number
  readonly missed: number
  /** 1 where nothing was reported. */
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export function accuracy(hits: number, strangers: number, truePairs: number): Accuracy {
  const precision = hits + strangers === 0 ? 1 : hits / (hits + strangers)
  const recall = truePairs === 0 ? 1 : hits / truePairs
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { hits, strangers, missed: truePairs - hits, precision, recall, f1 }
}

export function accuracyOfBandA(pairs: readonly JudgedPair[]): Accuracy {
  const count = (judgement: string, inA: boolean) =>
    pairs.filter((pair) => pair.judgement === judgement && (!inA || pair.band === 'A')).length
  return accuracy(count('same-person', true), count('stranger', true), count('same-person', false))
}

export interface CurvePoint extends Accuracy {
  /** Pairs with at least this count as reported: hundredths of a bit, or of a point. */
  readonly threshold: number
}

/** One point for each threshold at which something changes, from the highest down. */
export function curve(
  pairs: readonly JudgedPair[],
  measure: (pair: JudgedPair) => number,
): readonly CurvePoint[] {
  const truePairs = pairs.filter(({ judgement }) => judgement === 'same-person').length
  const ordered = pairs
    .filter(({ judgement }) => judgement !== 'lookalike')
    .map((pair) => ({ threshold: measure(pair), hit: pair.judgement === 'same-person' }))
    .filter(({ threshold }) => Number.isFinite(threshold))
    .sort((a, b) => b.threshold - a.threshold)
  const points: CurvePoint[] = []
  let [hits, strangers] = [0, 0]
  for (const [at, { threshold, hit }] of ordered.entries()) {
    if (hit) hits++
    else strangers++
    // Pairs with one value stand or fall together.
    if (ordered[at + 1]?.threshold === threshold) continue
    points.push({ threshold, ...accuracy(hits, strangers, truePairs) })
  }
  return points
}

/** The point with the most recall among those with at least this precision. */
export function bestAtPrecision(points: readonly CurvePoint[], precision: number): CurvePoint | undefined {
  return points
    .filter((point) => point.precision >= precision)
    .reduce<CurvePoint | undefined>(
      (best, point) => (best && best.recall >= point.recall ? best : point),
      undefined,
    )
}

export function bestF1(points: readonly CurvePoint[]): CurvePoint | undefined {
  return points.reduce<CurvePoint | undefined>(
    (best, point) => (best && best.f1 >= point.f1 ? best : point),
    undefined,
  )
}

/** At most so many points, the ends and the corners of the strangers' steps kept. */
export function thinned(points: readonly CurvePoint[], most: number): readonly CurvePoint[] {
  if (points.length <= most) return points
  const step = points.length / most
  return points.filter((point, at) => {
    const isCorner = points[at + 1] !== undefined && points[at + 1]?.strangers !== point.strangers
    return (
      at === points.length - 1 ||
      Math.trunc(at / step) !== Math.trunc((at - 1) / step) ||
      (isCorner && point.strangers < 50)
    )
  })
}
