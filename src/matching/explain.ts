/** Why a pair scored as it did: plain data, for the screen, the answer of the programme, and the record. */
import { err, formatPartialDate, ok, type Result } from '#kernel'
import { comparedPerson, unpackDate, type ComparedPerson } from './compared-person.ts'
import type { MatchingPlan, PlannedLevel } from './compile-standards.ts'
import { ENGINE_VERSION } from './engine-version.ts'
import { evidenceOf, pairFromEvidence, type ComparedPair, type Evidence } from './evidence.ts'
import { identityCode } from './identity-code.ts'
import type { Match } from './match.ts'
import { comparedPersonAt, type MatchingIndex } from './matching-index.ts'
import { NO_FREQUENCIES, oneIn, type NameFrequencies } from './name-frequencies.ts'
import { MATCHING_FIELDS, type MatchingField, type ListedPerson, type Traveller } from './person.ts'
import { bothNamesRarityOf, familyRarityOf, givenRarityOf } from './rarity-of-names.ts'
import { scorePair } from './score-pair.ts'
import type { BandName } from './standards.ts'
import type { QualifierName } from './qualifiers.ts'

export interface FieldExplanation {
  readonly field: MatchingField
  readonly level: string
  readonly sentence: string
  /** Hundredths of a point earned, of so many. */
  readonly credit: number
  readonly of: number
  /** Both values as they were compared. */
  readonly traveller: string
  readonly listed: string
}

export interface QualifierExplanation {
  readonly qualifier: QualifierName
  readonly sentence: string
  readonly capBand: BandName
}

export interface Explanation {
  readonly engineVersion: string
  readonly score: number
  /** Undefined below the lowest band of the agreement. */
  readonly band: BandName | undefined
  readonly logOdds: number
  readonly identityCode: string
  readonly fields: readonly FieldExplanation[]
  readonly qualifiers: readonly QualifierExplanation[]
  /** How many people it takes, among people like those of the list, to meet one of the same name: `one in 250`. */
  readonly commonness: {
    readonly familyNameOneIn: number
    readonly givenNameOneIn: number | undefined
    /** A chance bearer of the same family name and first given name. */
    readonly bothOneIn: number | undefined
    readonly sentence: string
  }
  /** The evidence: with the agreement and engine versions it gives this explanation again, bit for bit. */
  readonly evidence: Evidence
}

export function explain(
  plan: MatchingPlan,
  traveller: Traveller,
  listed: ListedPerson,
  frequencies: NameFrequencies = NO_FREQUENCIES,
): Explanation {
  return explainPair(plan, {
    traveller: comparedPerson(traveller),
    listed: comparedPerson(listed),
    frequencies,
  })
}

/** Explains a match of this index, with the name frequencies that it was found with. */
export function explainMatch(index: MatchingIndex, traveller: Traveller, match: Match): Explanation {
  return explainPair(index.plan, {
    traveller: comparedPerson(traveller),
    listed: comparedPersonAt(index, match.position),
    frequencies: index.frequencies[match.alertType],
  })
}

/** Scores stored evidence again. */
export function scoreEvidence(plan: MatchingPlan, evidence: Evidence): Explanation {
  return explainPair(plan, pairFromEvidence(evidence))
}

/** Compares a stored explanation with what its evidence gives now; names the first place where they part. */
export function replay(
  plan: MatchingPlan,
  stored: Explanation,
): Result<Explanation, { readonly place: string }> {
  const again = scoreEvidence(plan, stored.evidence)
  const place = firstDifference(JSON.parse(JSON.stringify(stored)), JSON.parse(JSON.stringify(again)), '')
  return place === undefined ? ok(again) : err({ place })
}

function firstDifference(a: unknown, b: unknown, place: string): string | undefined {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return a === b ? undefined : place
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const members: [unknown, unknown] = [Reflect.get(a, name), Reflect.get(b, name)]
    const difference = firstDifference(...members, place === '' ? name : `${place}.${name}`)
    if (difference !== undefined) return difference
  }
  return undefined
}

function explainPair(plan: MatchingPlan, { traveller, listed, frequencies }: ComparedPair): Explanation {
  const pair = scorePair(plan, traveller, listed, frequencies)
  // Without a floor every pair has a score.
  if (pair === undefined) throw new RangeError('a pair without a score')
  return {
    engineVersion: ENGINE_VERSION,
    score: pair.score,
    band: pair.band,
    logOdds: pair.logOdds,
    identityCode: identityCode(traveller),
    fields: MATCHING_FIELDS.map((field) => explainField(plan, field, pair[field], traveller, listed)),
    qualifiers: pair.qualifiers.map(({ qualifier, sentence, capBand }) => ({ qualifier, sentence, capBand })),
    commonness: commonness(listed, frequencies),
    evidence: evidenceOf(traveller, listed, frequencies),
  }
}

function explainField(
  plan: MatchingPlan,
  field: MatchingField,
  { level, sentence, credit }: PlannedLevel,
  traveller: ComparedPerson,
  listed: ComparedPerson,
): FieldExplanation {
  const of = plan.fields[field].weight
  return {
    field,
    level,
    sentence,
    credit,
    of,
    traveller: asCompared(field, traveller),
    listed: asCompared(field, listed),
  }
}

function asCompared(field: MatchingField, person: ComparedPerson): string {
  if (field === 'familyName') return person.family.words.join(' ')
  if (field === 'givenNames') return person.given.words.join(' ')
  return field === 'gender' ? person.gender : formatPartialDate(unpackDate(person.born))
}

function commonness(listed: ComparedPerson, frequencies: NameFrequencies): Explanation['commonness'] {
  const family = familyRarityOf(listed, frequencies)
  const given = givenRarityOf(listed, 0, frequencies)
  const familyNameOneIn = oneIn(family)
  if (listed.given.words.length === 0) {
    const sentence = `About one in ${familyNameOneIn} people has this family name.`
    return { familyNameOneIn, givenNameOneIn: undefined, bothOneIn: undefined, sentence }
  }
  const { apart, together } = bothNamesRarityOf(listed, frequencies)
  const [givenNameOneIn, bothOneIn] = [oneIn(given), oneIn(apart)]
  const namesakes = together === apart ? '' : ' Others on the list bear both names.'
  const sentence = `About one in ${familyNameOneIn} people has this family name and one in ${givenNameOneIn} this given name; one in ${bothOneIn} has both by chance.${namesakes}`
  return { familyNameOneIn, givenNameOneIn, bothOneIn, sentence }
}
