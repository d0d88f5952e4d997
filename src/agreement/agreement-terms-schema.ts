/** The sections that an agreement of any kind has. */
import Type, { type TProperties } from 'typebox'
import { fieldSchema, messageSchema, type ProgrammeKind } from './message-schema.ts'
import { code, date, exactly, many, sentence, year } from './schema-words.ts'

const inForce = exactly({ from: date, until: Type.Optional(date) })

const party = exactly({ site: code, name: sentence, short_name: sentence, part: sentence })

const legalBasis = exactly({
  provision: sentence,
  entries: many(exactly({ section: sentence, provides: sentence, from: date, until: Type.Optional(date) })),
})

const onlineTransfers = exactly({
  allowed: Type.Boolean(),
  reference: sentence,
  from: date,
  expires: Type.Optional(date),
})

const clock = exactly({
  clock: code,
  words: sentence,
  starts: sentence,
  length: Type.Integer({ minimum: 0 }),
  unit: Type.Enum(['working-days', 'days', 'months', 'hours', 'as-soon-as-practicable']),
  law: many(exactly({ section: sentence, from: Type.Optional(date), until: Type.Optional(date) })),
})

const uniqueIdentifier = exactly({ name: sentence, field: Type.String(), justification: sentence })

export function agreementTerms(kind: ProgrammeKind) {
  return {
    title: sentence,
    status: Type.Enum(['active', 'inactive', 'ceased']),
    compliance: sentence,
    parties: many(party),
    purpose: sentence,
    programme_type: sentence,
    year_authorised: year,
    year_commenced: year,
    legal_basis: legalBasis,
    unique_identifiers: Type.Array(uniqueIdentifier),
    fields: many(fieldSchema),
    messages: many(messageSchema(kind)),
    online_transfers: onlineTransfers,
    clocks: many(clock),
    report_templates: many(code),
  }
}

/** What stands at the head of a file that is in earnest. */
export function agreementHead<Kind extends ProgrammeKind>(kind: Kind) {
  return { agreement: code, kind: Type.Literal(kind), version: code, in_force: inForce }
}

/** Replaces whole sections of the version before it, and nothing at its head but version and dates. */
export function variation<Sections extends TProperties>(sections: Sections) {
  return exactly({ version: code, in_force: inForce, reason: sentence, changes: changesOf(sections) })
}

export function demonstration<Sections extends TProperties>(sections: Sections) {
  return exactly({
    demonstration_copy_of: exactly({ file: Type.String(), version: code }),
    version: code,
    in_force: inForce,
    reason: sentence,
    changes: changesOf(sections),
  })
}

function changesOf<Sections extends TProperties>(sections: Sections) {
  return Type.Partial(exactly(sections))
}
