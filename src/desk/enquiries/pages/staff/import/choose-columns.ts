/** Which column of the file is what. */
import Type from 'typebox'
import { defineForm, definePage, fieldErrors, redirect, view, type Choice, type PageDefinition } from '#pages'
import {
  IMPORTED_FIELD_NAMES,
  IMPORTED_FIELDS,
  type ColumnMapping,
  type ImportedField,
} from '../../../import/imported-fields.ts'
import { heldImports, heldQuery, toImport } from './held-imports.ts'

const select = (field: ImportedField) => {
  const { text, isNeeded } = IMPORTED_FIELDS[field]
  return {
    kind: 'select',
    label: isNeeded ? text : `${text} (optional)`,
    errors: isNeeded ? { empty: `Select the column of: ${text}` } : {},
  } as const
}

const form = defineForm({
  fields: {
    name: select('name'),
    email: select('email'),
    company: select('company'),
    description: select('description'),
    received: select('received'),
    number: select('number'),
    topic: select('topic'),
    market: select('market'),
    language: select('language'),
    source: {
      kind: 'text',
      label: 'Which system is the file from?',
      hint: 'Its name, for example Zendesk. Write it the same each time: a number is known by it, and not brought in twice.',
      maxLength: 100,
      width: 20,
      errors: { empty: 'Enter the name of the system', tooLong: 'Use 100 characters or fewer' },
    },
    state: {
      kind: 'radios',
      label: 'How do they come?',
      options: [
        { value: 'open', text: 'Open: they wait in your queue' },
        { value: 'closed', text: 'Closed: they are kept, and found by their words' },
      ],
      errors: { empty: 'Select how they come' },
    },
  },
})

interface ColumnsView {
  readonly fileName: string
  readonly rows: number
  readonly choices: readonly Choice[]
}

export function chooseColumnsPage(): PageDefinition {
  return definePage({
    address: '/enquiries/import/columns',
    permission: 'enquiry.import',
    title: 'Which column is what?',
    breadcrumbs: toImport,
    query: Type.Object(heldQuery),
    get: {
      activity: 'enquiries-import-tried',
      answer({ query, person, at }) {
        const held = query.held === undefined ? undefined : heldImports.find(query.held, { person, at })
        // Too late, or another session: the file is handed in again.
        if (held === undefined) return Promise.resolve(redirect('/enquiries/import'))
        const { file, mapping, source, areClosed } = held
        return Promise.resolve(
          view<ColumnsView>(
            {
              ...{ fileName: file.name, rows: file.rows.length },
              choices: file.header.map((text, place) => ({
                value: String(place),
                text: text === '' ? `Column ${String(place + 1)}` : text,
              })),
            },
            { values: { ...asValues(mapping), source, state: areClosed ? 'closed' : 'open' } },
          ),
        )
      },
    },
    post: {
      activity: 'enquiries-import-tried',
      form,
      answer({ query, person, at, newId, form: said }) {
        const held = query.held === undefined ? undefined : heldImports.find(query.held, { person, at })
        if (held === undefined) return Promise.resolve(redirect('/enquiries/import'))
        const unknown = IMPORTED_FIELD_NAMES.filter((field) => {
          const place = said[field]
          return place !== '' && !(place in held.file.header)
        })
        if (unknown.length > 0)
          return Promise.resolve(
            fieldErrors(unknown.map((field) => ({ field, sentence: 'Select a column of the file' }))),
          )
        const mapping = Object.fromEntries(
          IMPORTED_FIELD_NAMES.map((field) => [field, said[field] === '' ? undefined : Number(said[field])]),
        ) as unknown as ColumnMapping
        const next = { ...held, mapping, source: said.source, areClosed: said.state === 'closed' }
        const key = heldImports.keep(next, { person, at, newId })
        return Promise.resolve(redirect(`/enquiries/import/check?held=${key}`))
      },
    },
    template: new URL('./choose-columns.njk', import.meta.url),
  })
}

function asValues(mapping: ColumnMapping): Readonly<Record<string, string>> {
  return Object.fromEntries(
    IMPORTED_FIELD_NAMES.map((field) => [field, mapping[field] === undefined ? '' : String(mapping[field])]),
  )
}
