/** What can be brought in of another system's enquiry, and which words of a header usually mean it. */
import { foldedWords } from '#kernel'

export const IMPORTED_FIELDS = {
  name: { text: 'Name', isNeeded: false, known: ['name', 'customer', 'contact', 'requester', 'from'] },
  email: {
    text: 'Email address',
    isNeeded: false,
    known: ['email', 'e-mail', 'email address', 'customer email'],
  },
  company: {
    text: 'Company',
    isNeeded: false,
    known: ['company', 'organisation', 'organization', 'business'],
  },
  description: {
    text: 'The question',
    isNeeded: true,
    known: ['description', 'question', 'body', 'message', 'text', 'query', 'issue'],
  },
  received: {
    text: 'When it came',
    isNeeded: true,
    known: ['received', 'created', 'created at', 'date', 'opened', 'received at'],
  },
  number: {
    text: 'Its number there',
    isNeeded: false,
    known: ['id', 'number', 'ticket', 'reference', 'case'],
  },
  topic: { text: 'Topic', isNeeded: false, known: ['topic', 'category', 'subject area'] },
  market: { text: 'Market', isNeeded: false, known: ['market', 'country'] },
  language: { text: 'Language', isNeeded: false, known: ['language', 'locale'] },
} as const satisfies Record<string, { text: string; isNeeded: boolean; known: readonly string[] }>

export type ImportedField = keyof typeof IMPORTED_FIELDS
export const IMPORTED_FIELD_NAMES = Object.keys(IMPORTED_FIELDS) as readonly ImportedField[]

/** As the page that asks for the columns calls it. */
export function importedFieldText(field: string): string {
  return IMPORTED_FIELD_NAMES.includes(field as ImportedField)
    ? IMPORTED_FIELDS[field as ImportedField].text
    : field
}

/** For each field the place of its column in the file, from 0; undefined where it is not brought in. */
export type ColumnMapping = Readonly<Record<ImportedField, number | undefined>>

/** What the header speaks for; whoever imports sees it and mends it. */
export function suggestedMapping(header: readonly string[]): ColumnMapping {
  const folded = header.map(foldedWords)
  const placeOf = (field: ImportedField) => {
    const known: readonly string[] = IMPORTED_FIELDS[field].known
    const place = folded.findIndex((name) => known.includes(name))
    return place < 0 ? undefined : place
  }
  return Object.fromEntries(
    IMPORTED_FIELD_NAMES.map((field) => [field, placeOf(field)]),
  ) as unknown as ColumnMapping
}
