/** Whether the log-odds put the right people first among those in band A, where the points are all alike. */
import type { JudgedPair } from './judged-pair.ts'

export interface OrderInBandA {
  readonly hits: number
  /** Lookalikes included: they are the ones to be put last. */
  readonly others: number
  /** Of all (hit, other) couples, the share in which the hit stands first; ties count half. Undefined without couples. */
  readonly byLogOdds: number | undefined
  readonly byScore: number | undefined
}

export function orderInBandA(pairs: readonly JudgedPair[]): OrderInBandA {
  const inA = pairs.filter(({ band }) => band === 'A')
  const hits = inA.filter(({ judgement }) => judgement === 'same-person')
  const others = inA.filter(({ judgement }) => judgement !== 'same-person')
  const share = (measure: (pair: JudgedPair) => number) =>
    shareInOrder(hits.map(measure), others.map(measure))
  return {
    hits: hits.length,
    others: others.length,
    byLogOdds: share(({ logOdds }) => logOdds),
    byScore: share(({ score }) => score),
  }
}

function shareInOrder(hits: readonly number[], others: readonly number[]): number | undefined {
  if (hits.length === 0 || others.length === 0) return undefined
  const sorted = Float64Array.from(others).sort()
  let couples = 0
  for (const hit of hits) couples += (below(sorted, hit) + below(sorted, hit + 0.5)) / 2
  return couples / (hits.length * others.length)
}

/** How many of the sorted values are below the bound. Values are whole numbers. */
function below(sorted: Float64Array, bound: number): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((sorted[middle] ?? 0) < bound) from = middle + 1
    else to = middle
  }
  return from
}
