/** One person asks that a supplier may be shown rows: of which tables, for what and for how long. */
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
import { askForAccess, HOURS } from '../supplier-access.ts'
import { SUPPLIER } from './supplier.ts'

interface AskAccessView {
  readonly name: string
  readonly choices: readonly Choice[]
}

export const askAccessPage: PageDefinition = definePage({
  address: '/privacy-office/suppliers/:supplierId/access',
  permission: 'supplier-access.ask',
  title: ({ name }: AskAccessView) => `Ask for an access for ${name}`,
  breadcrumbs: [{ text: 'Suppliers', href: '/privacy-office/suppliers' }],
  params: SUPPLIER,
  get: {
    activity: 'suppliers-viewed',
    subject: ({ params: { supplierId: id } }) => ({ kind: 'supplier', id }),
    async answer({ tx, params: { supplierId: id } }) {
      const supplier = await selectSupplier(tx, id)
      const fields = (await selectFields(tx)).filter((field) => field.supplier === id)
      if (supplier === undefined || fields.length === 0) return notFound()
      const tables = [...new Set(fields.map(({ table }) => table))]
      const columnsOf = (table: string) =>
        fields.filter((field) => field.table === table).map(({ column }) => column)
      return view<AskAccessView>({
        name: supplier.name,
        choices: tables.map((table) => ({ value: table, text: table, hint: columnsOf(table).join(', ') })),
      })
    },
  },
  post: {
    activity: 'supplier-acted-on',
    subject: ({ params: { supplierId: id } }) => ({ kind: 'supplier', id }),
    form: defineForm({
      once: true,
      fields: {
        purpose: {
          kind: 'textarea',
          label: 'What for?',
          hint: 'What the supplier will do with what it sees. Name no person.',
          maxLength: 500,
          rows: 3,
          errors: { empty: 'Enter what it is for', tooLong: 'It must be 500 characters or fewer' },
        },
        tables: {
          kind: 'checkboxes',
          label: 'Of which tables?',
          errors: { empty: 'Select at least one table' },
        },
        hours: {
          kind: 'radios',
          label: 'For how long, from the moment a second person agrees?',
          options: HOURS.map((hours) => ({
            value: String(hours),
            text: hours === 1 ? '1 hour' : `${String(hours)} hours`,
          })),
          errors: { empty: 'Select for how long' },
        },
      },
    }),
    async answer({ form, onceKey, params: { supplierId: supplier }, ...act }) {
      const { purpose, tables, hours } = form
      const asked = await askForAccess(act, {
        ...{ supplier, tables, onceKey },
        ...{ purpose: purpose.trim(), hours: Number(hours) },
      })
      if (!asked.ok) {
        const { code, field = 'tables' } = asked.error
        return fieldErrors([{ field, sentence: sentenceOf(code) }])
      }
      return asked.value === undefined
        ? redirect(`/privacy-office/suppliers/${supplier}`)
        : redirect(`/privacy-office/supplier-access/${asked.value}`)
    },
  },
  template: new URL('./ask-access.njk', import.meta.url),
})
