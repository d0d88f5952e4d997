/** The SQL of a key of the data map, as a condition on rows: exact after normalisation, names by what the scan found. */
import {
  sql,
  type ExactKey,
  type ExactKeyKind,
  type KeyField,
  type NameKey,
  type RawBuilder,
} from '#database'
import type { SoughtPerson } from './sought-person.ts'

export type Condition = RawBuilder<boolean>

/** Which column of the request each key is compared with. */
const SOUGHT_IN: Readonly<Record<ExactKeyKind, keyof SoughtPerson>> = {
  'document-number': 'document_number',
  'email-address': 'email',
  'person-profile-number': 'reference',
  reference: 'reference',
  'staff-id': 'reference',
}

/** The value of a field as text; empty where nothing is known. */
export function fieldText(alias: string, field: KeyField): RawBuilder<string> {
  const [column = '', inside] = field.split('.')
  const value = sql.ref(`${alias}.${column}`)
  return inside === undefined
    ? sql<string>`coalesce(${value}::text, '')`
    : sql<string>`coalesce(${value} ->> ${sql.lit(inside)}, '')`
}

/** Undefined when the request does not say what the key compares. */
export function exactCondition(alias: string, key: ExactKey, person: SoughtPerson): Condition | undefined {
  const sought = person[SOUGHT_IN[key.by]].trim()
  if (sought === '') return undefined
  const held = fieldText(alias, key.field)
  // A document number is often written with spaces or hyphens, which it does not have.
  return key.by === 'document-number'
    ? sql<boolean>`upper(regexp_replace(${held}, '[^A-Za-z0-9]', '', 'g')) = ${documentKey(sought)}`
    : sql<boolean>`lower(btrim(${held})) = lower(${sought})`
}

export function documentKey(number: string): string {
  return number.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

/** A name with its birth date, as a table holds it: the scan found that it may be the person's. */
export interface HeldIdentity {
  readonly family: string
  readonly given: string
  readonly born: string
}

export function nameCondition(
  alias: string,
  key: NameKey,
  found: readonly HeldIdentity[],
): Condition | undefined {
  if (found.length === 0) return undefined
  const { family, given, born } = identityColumns(alias, key)
  const column = (part: keyof HeldIdentity) => sql`${found.map((one) => one[part])}::text[]`
  return sql<boolean>`(${family}, ${given}, ${born}) in (
    select * from unnest(${column('family')}, ${column('given')}, ${column('born')}))`
}

/** The columns by which a name is held; a full name stands in the place of the family name. */
export function identityColumns(
  alias: string,
  { name, bornOn }: NameKey,
): Readonly<Record<keyof HeldIdentity, RawBuilder<string>>> {
  const none = sql<string>`''`
  return {
    family: fieldText(alias, 'full' in name ? name.full : name.family),
    given: 'full' in name ? none : fieldText(alias, name.given),
    born: bornOn === undefined ? none : fieldText(alias, bornOn),
  }
}
