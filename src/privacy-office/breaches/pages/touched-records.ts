/** What was touched: records of a table, by identifiers that are pasted or come in a file. */
import { readText } from '#csv-file'
import { sentenceOf } from '#kernel'
import { defineForm, definePage, fieldErrors, notFound, redirect, view, type PageDefinition } from '#pages'
import { addScope } from '../change-scope.ts'
import { keysIn } from '../keys-in.ts'
import { selectBreach } from '../store.ts'
import { breachParams, breachSubject, ofBreach, wayToBreach, type OfBreach } from './breach-address.ts'
import type { DeskPagesOptions } from './pages-options.ts'
import { tableChoices, withStaffField } from './touched-fields.ts'

interface RecordsView extends OfBreach {
  readonly tables: readonly { readonly table: string; readonly names: string; readonly purpose: string }[]
}

export function touchedRecordsPage({ d }: DeskPagesOptions): PageDefinition {
  return definePage({
    address: '/breaches/:breachId/touched/records',
    permission: 'breach.handle',
    title: 'Records that were touched',
    breadcrumbs: wayToBreach,
    params: breachParams,
    get: {
      activity: 'breach-viewed',
      subject: breachSubject,
      async answer({ tx, params: { breachId } }) {
        const breach = await selectBreach(tx, breachId)
        if (breach === undefined) return notFound()
        const tables = [...d.tables.values()].map(({ table, names, purpose }) => ({
          ...{ table, purpose },
          names: names.join(', '),
        }))
        return view<RecordsView>({ ...ofBreach(breach), tables }, { values: { withStaff: 'no' } })
      },
    },
    post: {
      activity: 'breach-acted-on',
      subject: breachSubject,
      form: defineForm({
        fields: {
          table: {
            kind: 'select',
            label: 'In which table do they stand?',
            options: tableChoices(d.tables),
            errors: { empty: 'Select the table in which they stand' },
          },
          keys: {
            kind: 'textarea',
            label: 'Their identifiers, one on each line',
            hint: 'Up to 1,500 or so; more in a file.',
            code: true,
            rows: 8,
            maxLength: 60_000,
            errors: { tooLong: 'That is too much to paste: save it as a file and choose that' },
          },
          file: {
            kind: 'file',
            label: 'Or a file: CSV, whose first column is the identifier',
            accept: '.csv,.txt',
            errors: { tooBig: 'The file is larger than 16 MB' },
          },
          withStaff: withStaffField,
        },
        maxBytes: 16 * 1024 * 1024,
      }),
      async answer({ form, params: { breachId }, ...act }) {
        const breach = await selectBreach(act.tx, breachId)
        if (breach === undefined) return notFound()
        const texts = [form.keys]
        if (form.file !== undefined)
          for await (const piece of readText(form.file.name, form.file.bytes)) {
            if (!piece.ok) return fieldErrors([{ field: 'file', sentence: sentenceOf(piece.error.code) }])
            texts.push(piece.value)
          }
        const [pasted = '', ...inFile] = texts
        const keys = keysIn(`${pasted}\n${inFile.join('')}`)
        const scope = {
          kind: 'records',
          table: form.table,
          keys,
          withStaff: form.withStaff === 'yes',
        } as const
        const added = await addScope(act, breach, scope, d.tables)
        if (!added.ok) {
          const { code, field = 'keys' } = added.error
          return fieldErrors([{ field, sentence: sentenceOf(code) }])
        }
        return redirect(`/breaches/${breachId}/people`)
      },
    },
    template: new URL('./touched-records.njk', import.meta.url),
  })
}
