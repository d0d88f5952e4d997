/** How message types and their fields are written: nothing else may cross between the parties. */
import Type from 'typebox'
import { code, exactly, fieldName, many, sentence } from './schema-words.ts'

/** The messages of each kind of programme; a file names none of another kind. */
export const MESSAGE_TYPES = {
  alerts: [
    'list',
    'withdrawal',
    'notice',
    'confirmation-request',
    'confirmation-answer',
    'outcome',
    'counts',
    'sealed-finding',
  ],
  tracing: ['tracing-request', 'tracing-answer'],
} as const

export const PROGRAMME_KINDS = ['alerts', 'tracing'] as const
export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number]
export type MessageType = (typeof MESSAGE_TYPES)[ProgrammeKind][number]

const closedValue = Type.Union([Type.String(), Type.Boolean()])

export const fieldSchema = exactly({
  name: fieldName,
  label: sentence,
  meaning: sentence,
  /** When present, no other value may be sent. */
  closed_list: Type.Optional(many(closedValue)),
})

const perCent = Type.Integer({ minimum: 0, maximum: 100 })

export function messageSchema(kind: ProgrammeKind) {
  const types: readonly string[] = MESSAGE_TYPES[kind]
  return exactly({
    type: Type.Unsafe<MessageType>(Type.Enum([...types])),
    from: code,
    to: code,
    words: sentence,
    /** The law that lets it be said, where that is not the agreement's own provision. */
    section: Type.Optional(sentence),
    /** When present, the body is `{ header, entries }`; else it is one flat record of the fields. */
    header: Type.Optional(many(fieldName)),
    fields: many(fieldName),
    seen_by: many(code),
    guards: Type.Optional(exactly({ shrink_at_most_per_cent: perCent, grow_at_most_per_cent: perCent })),
  })
}
