/** What an agreement file must hold, section by section: the schemas that every file is checked against, one per kind. */
import Type, { type Static } from 'typebox'
import { ALERT_TYPES } from '#kernel'
import { agreementHead, agreementTerms, demonstration, variation } from './agreement-terms-schema.ts'
import { eligibilitySchema } from './eligibility-schema.ts'
import { matchingStandardsSchema } from './matching-standards-schema.ts'
import { code, exactly, fieldName, many, sentence } from './schema-words.ts'

const alertType = exactly({
  type: Type.Enum([...ALERT_TYPES]),
  meaning: sentence,
  seen_by: Type.Array(code),
})

const runs = exactly({
  frequency: sentence,
  send_at: Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }),
  valid_for_hours: Type.Integer({ minimum: 1 }),
  year_starts: Type.String({ pattern: '^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' }),
  at_most_per_year: Type.Integer({ minimum: 1 }),
})

/** One part of the description: a paragraph, or a place where the page prints a section of the agreement. */
function descriptionPart<Printed extends object>(printed: Printed) {
  return Type.Object(
    { text: Type.Optional(sentence), fields: Type.Optional(code), ...printed },
    { additionalProperties: false, minProperties: 1, maxProperties: 1 },
  )
}

/** People under alert at the border: a list goes out, travellers are matched against it, notices come back. */
const alertSections = {
  ...agreementTerms('alerts'),
  alert_types: many(alertType),
  eligibility: eligibilitySchema,
  disclosure: exactly({ section: sentence, closed_list: many(Type.String()), words: sentence }),
  runs,
  screening: exactly({ repeat_window_hours: Type.Integer({ minimum: 0 }) }),
  /** For how long Justice's word may be relied on at the stop, from when it was given. */
  confirmation: exactly({
    holds_for_minutes: Type.Integer({ minimum: 1, maximum: 15 }),
    clocks_differ_at_most_seconds: Type.Integer({ minimum: 0, maximum: 300 }),
  }),
  matching: matchingStandardsSchema,
  system_description: many(
    descriptionPart({
      criteria: Type.Optional(Type.Enum([...ALERT_TYPES])),
      matching: Type.Optional(Type.Literal('bands')),
    }),
  ),
}

/** Contact details of people whom another agency has met: one asks about each person, the other answers. */
const tracingSections = {
  ...agreementTerms('tracing'),
  /** One for each message: what the Act lets the sender tell about a person, and nothing else. */
  disclosures: many(
    exactly({
      message: code,
      section: sentence,
      closed_list: many(fieldName),
      /** Fields that say which request it is and whether anything was found, and nothing about the person. */
      answering: Type.Array(fieldName),
      words: sentence,
    }),
  ),
  /** What contact details may be used for. */
  uses: many(exactly({ use: code, words: sentence })),
  system_description: many(descriptionPart({})),
}

export const FILE_SCHEMAS = {
  alerts: exactly({
    ...agreementHead('alerts'),
    ...alertSections,
    variations: Type.Optional(Type.Array(variation(alertSections))),
  }),
  tracing: exactly({
    ...agreementHead('tracing'),
    ...tracingSections,
    variations: Type.Optional(Type.Array(variation(tracingSections))),
  }),
}

export const DEMONSTRATION_SCHEMAS = {
  alerts: demonstration(alertSections),
  tracing: demonstration(tracingSections),
}

export type AlertFile = Static<typeof FILE_SCHEMAS.alerts>
export type TracingFile = Static<typeof FILE_SCHEMAS.tracing>
export type AgreementFile = AlertFile | TracingFile
export type Changes = Static<(typeof DEMONSTRATION_SCHEMAS)['alerts' | 'tracing']>['changes']
