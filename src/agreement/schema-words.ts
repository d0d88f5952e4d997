/** The few kinds of value that the sections of an agreement are made of. */
import Type, { type TProperties, type TSchema } from 'typebox'

/** Exactly these members: a word that the schema does not know is a mistake, never ignored. */
export function exactly<T extends TProperties>(properties: T) {
  return Type.Object(properties, { additionalProperties: false })
}

export function many<T extends TSchema>(items: T) {
  return Type.Array(items, { minItems: 1 })
}

export const sentence = Type.String({ minLength: 1 })
export const code = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' })
export const fieldName = Type.String({ pattern: '^[a-z]+(_[a-z]+)*$' })
export const date = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' })
export const year = Type.Integer({ minimum: 1900, maximum: 2999 })
