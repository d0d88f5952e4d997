/** Which fields of one table a supplier may see. */
import Type from 'typebox'
import { sentenceOf } from '#kernel'
import {
  defineForm,
  definePage,
  fieldErrors,
  notFound,
  redirect,
  view,
  type Choice,
  type PageDefinition,
} from '#pages'
import { selectFields, selectSupplier } from '../store.ts'
import { setFields } from '../set-fields.ts'
import type { ProcessingPagesOptions } from './pages-options.ts'
import { TABLE_NAME } from './processed-table.ts'

interface SupplierFieldsView {
  readonly name: string
  readonly table: string
  readonly choices: readonly Choice[]
}

export function supplierFieldsPage({ readable }: ProcessingPagesOptions): PageDefinition {
  return definePage({
    address: '/privacy-office/suppliers/:supplierId/fields/:table',
    permission: 'suppliers.keep',
    title: ({ name, table }: SupplierFieldsView) => `Fields of ${table} for ${name}`,
    breadcrumbs: [{ text: 'Suppliers', href: '/privacy-office/suppliers' }],
    params: Type.Object({ supplierId: Type.String({ format: 'uuid' }), table: TABLE_NAME }),
    get: {
      activity: 'suppliers-viewed',
      subject: ({ params: { supplierId: id } }) => ({ kind: 'supplier', id }),
      async answer({ tx, params: { supplierId: id, table } }) {
        const supplier = await selectSupplier(tx, id)
        const columns = readable.filter((field) => field.table === table)
        if (supplier === undefined || supplier.endedAt !== null || columns.length === 0) return notFound()
        const chosen = (await selectFields(tx))
          .filter((field) => field.supplier === id && field.table === table)
          .map(({ column }) => column)
        return view<SupplierFieldsView>(
          {
            ...{ name: supplier.name, table },
            choices: columns.map(({ column, category }) => ({ value: column, text: column, hint: category })),
          },
          { values: { columns: chosen } },
        )
      },
    },
    post: {
      activity: 'supplier-acted-on',
      subject: ({ params: { supplierId: id } }) => ({ kind: 'supplier', id }),
      form: defineForm({
        fields: {
          columns: {
            kind: 'checkboxes',
            label: 'Which fields may it see?',
            hint: 'The least that its purpose needs. Leave all empty to take the table from it.',
            errors: {},
          },
        },
      }),
      async answer({ form, params: { supplierId: id, table }, ...act }) {
        const set = await setFields(act, { supplier: id, table, columns: form.columns }, readable)
        if (!set.ok) return fieldErrors([{ field: 'columns', sentence: sentenceOf(set.error.code) }])
        return redirect(`/privacy-office/suppliers/${id}`)
      },
    },
    template: new URL('./supplier-fields.njk', import.meta.url),
  })
}
