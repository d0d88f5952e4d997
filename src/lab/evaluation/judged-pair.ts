/** A traveller and a listed person with what they are in truth: what every measure of this folder is counted from. */
import type { BandName, Explanation, LevelName, MatchingField, QualifierName } from '#matching'

/** A lookalike is a stranger who is equal in every field of the comparison: no matcher can tell the two apart. */
export type Judgement = 'same-person' | 'stranger' | 'lookalike'

export interface JudgedPair {
  readonly scan: string
  readonly personProfileNumber: string
  readonly judgement: Judgement
  /** Hundredths of a point. */
  readonly score: number
  /** Hundredths of a bit; minus infinity for a true pair that no threshold brings up (`outOfReach`). */
  readonly logOdds: number
  readonly band: BandName | undefined
  readonly levels: Readonly<Record<MatchingField, LevelName>>
  readonly qualifiers: readonly QualifierName[]
  readonly nameCulture: string | undefined
  /** What is wrong with the listed record, where the truth says so; undefined where nobody wrote it down. */
  readonly recordErrors: readonly string[] | undefined
}

/** What was screened, and what came of it. */
export interface JudgedScreening {
  readonly scans: number
  readonly listed: number
  readonly scansByCulture: ReadonlyMap<string, number>
  /** Every true pair, found or not, and every other pair with at least the lowest score. */
  readonly pairs: readonly JudgedPair[]
  /** Hundredths of a point: other pairs below this were not looked at. */
  readonly lowestScore: number
  /** Rows of the truth whose scan or listed person is not there. */
  readonly truthWithoutPair: number
  /** True pairs that the index and the scorer see differently: a fault of the index if it is not 0. */
  readonly lostByIndex: number
}

/** The pair as the explanation has it. */
export function pairOf(
  explanation: Explanation,
  facts: Pick<JudgedPair, 'scan' | 'personProfileNumber' | 'nameCulture' | 'recordErrors'> & {
    readonly samePerson: boolean
  },
): JudgedPair {
  const { samePerson, ...rest } = facts
  const levels = Object.fromEntries(explanation.fields.map(({ field, level }) => [field, level]))
  const judgement = samePerson ? 'same-person' : isLookalike(explanation) ? 'lookalike' : 'stranger'
  return {
    ...rest,
    judgement,
    score: explanation.score,
    logOdds: explanation.logOdds,
    band: explanation.band,
    levels: levels as Record<MatchingField, LevelName>,
    qualifiers: explanation.qualifiers.map(({ qualifier }) => qualifier),
  }
}

function isLookalike({ fields }: Explanation): boolean {
  return fields.every(({ level }) => level === 'exact')
}

/** A true pair where strangers were not looked at: counted as missed at every threshold, so that no curve flatters. */
export function outOfReach(pair: JudgedPair): JudgedPair {
  return { ...pair, logOdds: Number.NEGATIVE_INFINITY, score: Number.NEGATIVE_INFINITY }
}
