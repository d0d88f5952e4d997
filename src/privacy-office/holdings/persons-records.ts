/** By what else a person is known, read from their own records: the rooms find by it what no table of theirs names. */
import { subjectsOf, type DataMap, type ExactKeyKind, type SubjectKind } from '#database'
import type { PersonsRecords } from '#rooms'
import type { HeldContent } from './read-held.ts'
import { partsOfRecord } from './record-key.ts'

/** A record with the kind of person as which it is theirs. */
export interface OwnContent {
  readonly kind: SubjectKind
  readonly content: HeldContent
}

export function personsRecords(
  maps: readonly DataMap[],
  own: readonly OwnContent[],
  email: string,
): PersonsRecords {
  const values = (by: ExactKeyKind) => [
    ...new Set(own.flatMap(({ kind, content }) => valuesOf(maps, kind, content, by))),
  ]
  const addresses = [email.trim(), ...values('email-address')].filter((address) => address !== '')
  return {
    // What somebody did for an agency is theirs; the record that they did it to is not.
    records: own
      .filter(({ kind }) => kind !== 'staff-member')
      .map(({ content: { room, table, record } }) => ({ room, table, record })),
    emailAddresses: [...new Set(addresses.map((address) => address.toLowerCase()))],
    documentNumbers: values('document-number'),
    personProfileNumbers: values('person-profile-number'),
    references: values('reference'),
  }
}

/** Identifiers of the person's records in the activity log: short numbers are told apart by nothing there. */
export function identifiersOf({
  records,
  personProfileNumbers,
  references,
}: PersonsRecords): readonly string[] {
  const all = [
    ...records.flatMap(({ record }) => partsOfRecord(record)),
    ...personProfileNumbers,
    ...references,
  ]
  return [...new Set(all)].filter((identifier) => identifier.length >= SHORTEST_IDENTIFIER)
}

const SHORTEST_IDENTIFIER = 6

/** By the keys of the kind as which it is theirs: a record may hold somebody else's number beside. */
function valuesOf(
  maps: readonly DataMap[],
  kind: SubjectKind,
  content: HeldContent,
  by: ExactKeyKind,
): readonly string[] {
  const declaration = maps.flatMap(({ tables }) => tables[content.table] ?? [])[0]
  return subjectsOf(declaration ?? {})
    .filter((subject) => subject.kind === kind && kind !== 'staff-member')
    .flatMap(({ keys = [] }) => keys)
    .flatMap((key) => (key.by === by ? [fieldValue(content, key.field)] : []))
    .filter((value) => value !== '')
}

function fieldValue({ fields }: HeldContent, field: string): string {
  const [column, inside] = field.split('.')
  const text = fields.find((one) => one.column === column)?.value ?? ''
  if (inside === undefined || text === '') return text
  const value: unknown = (JSON.parse(text) as Readonly<Record<string, unknown>>)[inside]
  return typeof value === 'string' ? value : ''
}
