/** Which pairs would enter or leave band A under other standards: by their numbers and levels, without anybody's details. */
import { buildIndex, explainMatch, screen, type ListedPerson, type MatchingPlan } from '#matching'
import type { ScreenedPerson } from '../evaluation/index.ts'

export interface BandChange {
  readonly scan: string
  readonly personProfileNumber: string
  readonly change: 'enters' | 'leaves'
  /** Field by field, in the order of the agreement, as the standards see it where the pair is in band A. */
  readonly levels: string
  /** Hundredths of a point. */
  readonly score: number
}

export function changesInBandA(
  now: MatchingPlan,
  proposed: MatchingPlan,
  list: readonly ListedPerson[],
  people: readonly ScreenedPerson[],
): readonly BandChange[] {
  const before = pairsInBandA(now, list, people)
  const after = pairsInBandA(proposed, list, people)
  const onlyIn = (ours: typeof before, theirs: typeof before, change: BandChange['change']) =>
    [...ours].flatMap(([key, pair]) => (theirs.has(key) ? [] : [{ ...pair, change }]))
  return [...onlyIn(after, before, 'enters'), ...onlyIn(before, after, 'leaves')]
}

function pairsInBandA(plan: MatchingPlan, list: readonly ListedPerson[], people: readonly ScreenedPerson[]) {
  const index = buildIndex(plan, list)
  const pairs = new Map<string, Omit<BandChange, 'change'>>()
  for (const { scan, traveller } of people) {
    for (const match of screen(index, traveller)) {
      const { personProfileNumber, score } = match
      const levels = explainMatch(index, traveller, match)
        .fields.map(({ level }) => level)
        .join(', ')
      pairs.set(`${scan} ${personProfileNumber}`, { scan, personProfileNumber, levels, score })
    }
  }
  return pairs
}
