/** The matching section of an agreement: comparison levels, credits and bands, as the matcher reads them. */
import Type, { type TUnsafe } from 'typebox'
import type { BandName, LevelOf, MatchingField, QualifierName } from '#matching'
import { code, exactly, many, sentence } from './schema-words.ts'

/** The matcher keeps the closed list of these names and refuses others when it compiles the standards. */
function named<Name extends string>(): TUnsafe<Name> {
  return Type.Unsafe<Name>(code)
}

/** Hundredths of a point of the score of 100. */
const hundredths = Type.Integer({ minimum: 0, maximum: 10_000 })
const bits = Type.Integer()
const band = Type.Unsafe<BandName>(Type.String({ pattern: '^[A-Z]$' }))

function field<Field extends MatchingField>() {
  return exactly({
    weight: hundredths,
    levels: many(exactly({ level: named<LevelOf<Field>>(), sentence, credit: hundredths, bits })),
  })
}

export const matchingStandardsSchema = exactly({
  fields: exactly({
    family_name: field<'familyName'>(),
    date_of_birth: field<'dateOfBirth'>(),
    given_names: field<'givenNames'>(),
    gender: field<'gender'>(),
  }),
  qualifiers: Type.Array(
    exactly({
      qualifier: named<QualifierName>(),
      sentence,
      cap_band: band,
      below_log_odds: Type.Optional(bits),
    }),
  ),
  bands: many(exactly({ band, from: hundredths, to: hundredths, alerting: Type.Boolean() })),
  prior_bits: bits,
})
