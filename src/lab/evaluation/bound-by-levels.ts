/**
 * What no choice of bits can exceed. The bits of a level move all pairs at that level alike; so whoever knew the truth,
 * and chose a threshold of its own for each combination of levels, would do at least as well as the best of all choices.
 */
import type { JudgedPair } from './judged-pair.ts'

/** The greatest recall at this precision, for any bits of any level; 1 where there is nothing to find. */
export function boundByLevels(pairs: readonly JudgedPair[], precision: number): number {
  const truePairs = pairs.filter(({ judgement }) => judgement === 'same-person').length
  if (truePairs === 0) return 1
  const strangersFor = (hits: number) => Math.floor((hits * (1 - precision)) / precision + 1e-9)
  const most = strangersFor(truePairs)
  let hitsWith: readonly number[] = new Array<number>(most + 1).fill(0)
  for (const combination of combinations(pairs)) hitsWith = shared(hitsWith, steps(combination, most))
  // Fewer hits allow fewer strangers.
  const allowed = hitsWith.filter((hits, strangers) => strangers <= strangersFor(hits))
  return Math.max(0, ...allowed) / truePairs
}

function combinations(pairs: readonly JudgedPair[]): Iterable<readonly JudgedPair[]> {
  const by = new Map<string, JudgedPair[]>()
  for (const pair of pairs) {
    if (pair.judgement === 'lookalike' || !Number.isFinite(pair.logOdds)) continue
    const key = Object.values(pair.levels).join()
    const those = by.get(key)
    if (those === undefined) by.set(key, [pair])
    else those.push(pair)
  }
  return by.values()
}

interface Step {
  readonly strangers: number
  readonly hits: number
}

/** What the thresholds of one combination let in; of those with as many strangers, the one with the most hits. */
function steps(pairs: readonly JudgedPair[], mostStrangers: number): readonly Step[] {
  const ordered = [...pairs].sort((a, b) => b.logOdds - a.logOdds)
  const by = new Map<number, number>([[0, 0]])
  let [hits, strangers] = [0, 0]
  for (const [at, { judgement, logOdds }] of ordered.entries()) {
    if (judgement === 'same-person') hits++
    else strangers++
    if (strangers > mostStrangers) break
    if (ordered[at + 1]?.logOdds !== logOdds) by.set(strangers, hits)
  }
  return Array.from(by, ([those, found]) => ({ strangers: those, hits: found }))
}

/** The most hits of both, the strangers shared out between them. */
function shared(hitsWith: readonly number[], of: readonly Step[]): readonly number[] {
  return hitsWith.map((_, together) =>
    Math.max(
      ...of
        .filter(({ strangers }) => strangers <= together)
        .map(({ strangers, hits }) => hits + (hitsWith[together - strangers] ?? 0)),
    ),
  )
}
