/** The file of another system's enquiries is handed in. */
import Type from 'typebox'
import { sentenceOf, type Fault } from '#kernel'
import { defineForm, definePage, fieldErrors, redirect, view, type PageDefinition } from '#pages'
import { readHandedFile } from '../../../import/handed-file.ts'
import { suggestedMapping } from '../../../import/imported-fields.ts'
import { looksLike } from '../../../import/looks-like.ts'
import { heldImports, heldQuery } from './held-imports.ts'

const MOST_BYTES = 8 * 1024 * 1024

const MOST_NAMED = 50

interface HandInView {
  readonly brought: number | false
  /** Of those that were brought in, the first. */
  readonly references: readonly string[]
  readonly areClosed: boolean
}

export function handInPage(): PageDefinition {
  return definePage({
    address: '/enquiries/import',
    permission: 'enquiry.import',
    title: 'Bring in enquiries',
    breadcrumbs: [{ text: 'Queue', href: '/queue' }],
    query: Type.Object({
      ...heldQuery,
      brought: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
    }),
    get: {
      activity: { exemptBecause: 'an empty form and references show nothing of anybody' },
      answer({ query: { brought, held: key }, person, at }) {
        const held = key === undefined ? undefined : heldImports.find(key, { person, at })
        return Promise.resolve(
          view<HandInView>({
            brought: brought ?? false,
            references: (held?.broughtIn ?? []).slice(0, MOST_NAMED),
            areClosed: held?.areClosed ?? false,
          }),
        )
      },
    },
    post: {
      activity: 'enquiries-import-tried',
      form: defineForm({
        maxBytes: MOST_BYTES,
        fields: {
          file: {
            kind: 'file',
            label: 'The file',
            hint: 'CSV in UTF-8, with a header row, up to 2,000 rows. Which column is what, you say on the next page.',
            accept: '.csv',
            errors: { empty: 'Choose the file', tooBig: 'The file must be 8 MB or smaller' },
          },
        },
      }),
      async answer({ form: { file }, person, at, newId }) {
        const read = await readHandedFile(file.name, file.bytes)
        if (!read.ok) return fieldErrors([{ field: 'file', sentence: whyRefused(read.error, file.bytes) }])
        const held = {
          ...{ file: read.value, mapping: suggestedMapping(read.value.header) },
          ...{ source: '', areClosed: false, broughtIn: [] },
        }
        return redirect(`/enquiries/import/columns?held=${heldImports.keep(held, { person, at, newId })}`)
      },
    },
    template: new URL('./hand-in.njk', import.meta.url),
  })
}

const WHAT_IS_WANTED = 'Choose a CSV file: a spreadsheet saves one as “CSV UTF-8”'

/** What no person would say of the file: it is told what it looks like, and what is wanted. */
const UNREADABLE: readonly Fault['code'][] = ['file-holds-nul', 'file-not-utf-8', 'file-not-csv']

function whyRefused({ code, row, field }: Fault, bytes: Uint8Array): string {
  const kind = looksLike(bytes)
  if (kind !== undefined) return `The file looks like ${kind}. ${WHAT_IS_WANTED}`
  if (UNREADABLE.includes(code)) return `The file is not a CSV file that can be read. ${WHAT_IS_WANTED}`
  if (code === 'file-header-only')
    return 'The file has a header row and no row beneath it. Choose a file with at least one enquiry'
  const place = [row === undefined ? '' : `row ${String(row)}`, field ?? ''].filter((one) => one !== '')
  return `${sentenceOf(code)}${place.length === 0 ? '' : ` (${place.join(', ')})`}`
}
