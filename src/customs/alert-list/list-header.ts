/** The header of a list message: which list it is, which one it follows and how long it holds. */
import { createHash } from 'node:crypto'
import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'
import { canonicalJson, MOST_WHOLE, parseInstant } from '#kernel'

const instant = Type.Refine(Type.String(), (text) => parseInstant(text) !== undefined)

const ListHeader = Type.Object(
  {
    number: Type.Integer({ minimum: 1, maximum: MOST_WHOLE }),
    /** SHA-256 of the entries of the list before, in hexadecimal; empty for the first. */
    previous_hash: Type.String({ pattern: '^([0-9a-f]{64})?$' }),
    count: Type.Integer({ minimum: 0, maximum: MOST_WHOLE }),
    created_at: instant,
    valid_until: instant,
    last_withdrawal_number: Type.Integer({ minimum: 0, maximum: MOST_WHOLE }),
  },
  { additionalProperties: false },
)

export type ListHeader = Static<typeof ListHeader>

export function isListHeader(value: unknown): value is ListHeader {
  return Value.Check(ListHeader, value)
}

/** What the next list names as the one before it. */
export function hashOfEntries(entries: readonly unknown[]): string {
  return createHash('sha256').update(canonicalJson(entries)).digest('hex')
}
