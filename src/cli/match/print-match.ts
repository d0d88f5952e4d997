/** One match as a line of JSON: points with two decimals, fields by their names in the list file. */
import type { Explanation, Match, MatchingField } from '#matching'

const FIELD_NAMES: Readonly<Record<MatchingField, string>> = {
  familyName: 'family_name',
  dateOfBirth: 'date_of_birth',
  givenNames: 'given_names',
  gender: 'gender',
}

export function matchLine(scan: number | string, match: Match, explanation: Explanation): string {
  return JSON.stringify({
    scan,
    person_profile_number: match.personProfileNumber,
    alert_type: match.alertType,
    score: match.score / 100,
    band: match.band,
    log_odds: match.logOdds / 100,
    code: match.identityCode,
    explanation: explanation.fields.map(({ field, level, sentence, credit, of, traveller, listed }) => ({
      field: FIELD_NAMES[field],
      level,
      sentence,
      credit: credit / 100,
      of: of / 100,
      traveller,
      listed,
    })),
    ...(explanation.qualifiers.length === 0
      ? {}
      : { against: explanation.qualifiers.map(({ qualifier, sentence }) => ({ qualifier, sentence })) }),
  })
}
