/** The file of another system's enquiries is handed in. */
import Type from 'typebox'
import { sentenceOf } from '#kernel'
import { defineForm, definePage, fieldErrors, redirect, view, type PageDefinition } from '#pages'
import { readHandedFile } from '../../../import/handed-file.ts'
import { suggestedMapping } from '../../../import/imported-fields.ts'
import { heldImports } from './held-imports.ts'

const MOST_BYTES = 8 * 1024 * 1024

interface HandInView {
  readonly brought: number | false
}

export function handInPage(): PageDefinition {
  return definePage({
    address: '/enquiries/import',
    permission: 'enquiry.import',
    title: 'Bring in enquiries',
    breadcrumbs: [{ text: 'Queue', href: '/queue' }],
    query: Type.Object({ brought: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })) }),
    get: {
      activity: { exemptBecause: 'an empty form shows nothing of anybody' },
      answer: ({ query: { brought } }) => Promise.resolve(view<HandInView>({ brought: brought ?? false })),
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
        if (!read.ok) {
          const { code, row, field } = read.error
          const place = [row === undefined ? '' : `row ${String(row)}`, field ?? ''].filter(
            (one) => one !== '',
          )
          const where = place.length === 0 ? '' : ` (${place.join(', ')})`
          return fieldErrors([{ field: 'file', sentence: `${sentenceOf(code)}${where}` }])
        }
        const held = { file: read.value, mapping: suggestedMapping(read.value.header), areClosed: false }
        return redirect(`/enquiries/import/columns?held=${heldImports.keep(held, { person, at, newId })}`)
      },
    },
    template: new URL('./hand-in.njk', import.meta.url),
  })
}
