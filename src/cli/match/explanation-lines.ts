/** An explanation as the officer's screen has it: the points, field by field with both values, and what argued against. */
import type { Explanation, MatchingField } from '#matching'

const FIELD_LABELS: Readonly<Record<MatchingField, string>> = {
  familyName: 'Family name',
  dateOfBirth: 'Date of birth',
  givenNames: 'Given names',
  gender: 'Gender',
}

const points = (hundredths: number): string => (hundredths / 100).toFixed(2)

export function explanationLines(explanation: Explanation): readonly string[] {
  const { score, band, logOdds, identityCode, fields, qualifiers, commonness } = explanation
  const bandWords = band === undefined ? 'below every band' : `band ${band}`
  return [
    `${points(score)} of 100 points, ${bandWords}; log-odds ${points(logOdds)} bits`,
    `Identity code ${identityCode}`,
    ...fields.flatMap(({ field, level, sentence, credit, of, traveller, listed }) => [
      `${FIELD_LABELS[field].padEnd(14)} ${points(credit).padStart(5)} of ${points(of).padStart(5)}  ${level}`,
      `${''.padEnd(15)}traveller ${traveller === '' ? '(none)' : traveller} | listed ${listed === '' ? '(none)' : listed}`,
      `${''.padEnd(15)}${sentence}`,
    ]),
    ...qualifiers.map(({ capBand, sentence }) => `Against: ${sentence} At most band ${capBand}.`),
    commonness.sentence,
  ]
}
