/** Where the hits, the misses and the strangers come from: by level, by error of the record, by name culture. */
import { MATCHING_FIELDS, type MatchingField } from '#matching'
import type { JudgedPair, JudgedScreening } from './judged-pair.ts'

export interface LevelCounts {
  readonly field: MatchingField
  readonly level: string
  readonly truePairs: number
  readonly trueInA: number
  /** Strangers with at least the lowest score that was looked at. */
  readonly strangers: number
  readonly strangersInA: number
}

export function byLevel(pairs: readonly JudgedPair[]): readonly LevelCounts[] {
  return MATCHING_FIELDS.flatMap((field) =>
    [...grouped(pairs, (pair) => [pair.levels[field]])].map(([level, members]) => {
      const same = members.filter(({ judgement }) => judgement === 'same-person')
      const strangers = members.filter(({ judgement }) => judgement === 'stranger')
      const [trueInA, strangersInA] = [inA(same), inA(strangers)]
      return { field, level, truePairs: same.length, trueInA, strangers: strangers.length, strangersInA }
    }),
  )
}

export interface RecallOfGroup {
  readonly group: string
  readonly truePairs: number
  readonly found: number
  readonly recall: number
}

/** A record with two errors counts in both groups. */
export function byRecordError(pairs: readonly JudgedPair[]): readonly RecallOfGroup[] {
  const known = pairs.filter(
    ({ judgement, recordErrors }) => judgement === 'same-person' && recordErrors !== undefined,
  )
  const groups = grouped(known, ({ recordErrors }) =>
    recordErrors === undefined || recordErrors.length === 0 ? ['none'] : recordErrors,
  )
  return [...groups]
    .map(([group, members]) => recallOf(group, members))
    .sort((a, b) => b.truePairs - a.truePairs)
}

/** Why true pairs are not in band A: what held them back, or the levels that cost the points. The most usual first. */
export function missedBecause(
  pairs: readonly JudgedPair[],
  bandFrom: number,
): readonly [reason: string, pairs: number][] {
  const missed = pairs.filter(({ judgement, band }) => judgement === 'same-person' && band !== 'A')
  const reasons = grouped(missed, ({ score, qualifiers, levels }) => {
    const levelsBelow = MATCHING_FIELDS.filter((field) => levels[field] !== 'exact').map(
      (field) => `${FIELD_WORDS[field]} ${levels[field]}`,
    )
    const why = levelsBelow.join(', ')
    return [score >= bandFrom ? `${why} (held back: ${qualifiers.join(', ')})` : why]
  })
  return [...reasons]
    .map(([reason, { length }]): [string, number] => [reason, length])
    .sort((a, b) => b[1] - a[1])
}

const FIELD_WORDS: Readonly<Record<MatchingField, string>> = {
  familyName: 'family name',
  dateOfBirth: 'birth date',
  givenNames: 'given names',
  gender: 'gender',
}

export interface CultureCounts extends RecallOfGroup {
  /** 0 where only the culture of the listed is known. */
  readonly scans: number
  readonly strangersInA: number
  readonly strangersPer100000: number | undefined
}

export function byNameCulture({ pairs, scansByCulture }: JudgedScreening): readonly CultureCounts[] {
  const groups = grouped(pairs, ({ nameCulture }) => (nameCulture === undefined ? [] : [nameCulture]))
  const cultures = [...new Set([...scansByCulture.keys(), ...groups.keys()])].sort()
  return cultures.map((culture) => {
    const members = groups.get(culture) ?? []
    const scans = scansByCulture.get(culture) ?? 0
    const strangersInA = inA(members.filter(({ judgement }) => judgement === 'stranger'))
    const same = members.filter(({ judgement }) => judgement === 'same-person')
    const strangersPer100000 = scans === 0 ? undefined : (strangersInA / scans) * 100_000
    return { ...recallOf(culture, same), scans, strangersInA, strangersPer100000 }
  })
}

function recallOf(group: string, truePairs: readonly JudgedPair[]): RecallOfGroup {
  const found = inA(truePairs)
  return {
    group,
    truePairs: truePairs.length,
    found,
    recall: truePairs.length === 0 ? 1 : found / truePairs.length,
  }
}

function inA(pairs: readonly JudgedPair[]): number {
  return pairs.filter(({ band }) => band === 'A').length
}

function grouped(
  pairs: readonly JudgedPair[],
  groupsOf: (pair: JudgedPair) => readonly string[],
): ReadonlyMap<string, readonly JudgedPair[]> {
  const groups = new Map<string, JudgedPair[]>()
  for (const pair of pairs) {
    for (const group of groupsOf(pair)) {
      const members = groups.get(group)
      if (members === undefined) groups.set(group, [pair])
      else members.push(pair)
    }
  }
  return groups
}
