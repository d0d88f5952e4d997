/** Whose a table is: the kinds of people, and the keys or the way by which each of them is found in it. */

export const SUBJECT_KINDS = {
  'listed-person': 'Somebody on the alert list',
  traveller: 'Somebody who crosses the border',
  debtor: 'Somebody whom the register of fines holds',
  'staff-member': 'Somebody who works for one of the agencies',
  enquirer: 'Somebody who writes to the desk',
  requester: 'Somebody who asks an agency for something by right, or for whom it is asked',
  subscriber: 'Somebody who gets the desk’s publications by mail',
} as const satisfies Record<string, string>

export type SubjectKind = keyof typeof SUBJECT_KINDS

/** A column of the table, or a field of a column that holds JSON: `traveller.familyName`. */
export type KeyField = string

/** Names compare as a travel document would carry them, in any order; a birth date where there is one. */
export interface NameKey {
  readonly by: 'name'
  /** Apart, or together as `FAMILY NAME, GIVEN NAMES` or as people say it. */
  readonly name: { readonly family: KeyField; readonly given: KeyField } | { readonly full: KeyField }
  readonly bornOn?: KeyField
}

/** What must be equal once spaces, marks and capitals no longer count. */
export const EXACT_KEYS = {
  'document-number': 'the number of a travel document',
  'email-address': 'the e-mail address',
  'person-profile-number': 'the person profile number',
  reference: 'a reference that the person was given',
  'staff-id': 'the name under which somebody signs in',
} as const satisfies Record<string, string>

export type ExactKeyKind = keyof typeof EXACT_KEYS

export interface ExactKey {
  readonly by: ExactKeyKind
  readonly field: KeyField
}

export type PersonKey = NameKey | ExactKey

/** `column` of the table holds what the other table's column holds; written out as `alerts.interception_alerts.id`. */
export interface JoinStep {
  readonly column: string
  readonly to: string
}

export interface Subject {
  readonly kind: SubjectKind
  readonly keys?: readonly PersonKey[]
  /** Ways to tables that have keys, each a step or more: case, alert, traveller. */
  readonly through?: readonly (readonly JoinStep[])[]
}

/** `sealed`: only a process that the table names can look. */
export type Whose = 'nobody' | 'sealed' | readonly Subject[]

export interface SealedData {
  /** Who can look. */
  readonly process: string
  /** How a person who asks is answered; the same words whether something is there or not. */
  readonly answer: string
}

/** The table and the column of `schema.table.column`. */
export function tableAndColumn(place: string): readonly [table: string, column: string] {
  const dot = place.lastIndexOf('.')
  return [place.slice(0, dot), place.slice(dot + 1)]
}

/** The columns of the table itself by which the key looks. */
export function columnsOfKey(key: PersonKey): readonly string[] {
  return fieldsOfKey(key).map((field) => field.split('.')[0] ?? field)
}

function fieldsOfKey(key: PersonKey): readonly KeyField[] {
  if (key.by !== 'name') return [key.field]
  const names = 'full' in key.name ? [key.name.full] : [key.name.family, key.name.given]
  return key.bornOn === undefined ? names : [...names, key.bornOn]
}
