/** One supplier: what it is for, which fields it may see, what it was shown and when; it is ended here. */
import Type from 'typebox'
import { civilDate, sentenceOf } from '#kernel'
import {
  dataTable,
  definePage,
  fieldErrors,
  forbidden,
  longDate,
  noFields,
  notFound,
  redirect,
  summary,
  view,
  when,
  type Cell,
  type PageDefinition,
  type SummaryRow,
  type SummaryRowView,
  type TableView,
} from '#pages'
import { selectAccessesOf, type AccessRow } from '../access-store.ts'
import { endSupplier } from '../add-supplier.ts'
import { countryNamed } from '../places-in-words.ts'
import type { ReadableField } from '../readable-fields.ts'
import { selectFields, selectSupplier, type SupplierField, type SupplierRow } from '../store.ts'
import { stateOfAccess, type AccessState } from '../supplier-access.ts'
import type { ProcessingPagesOptions } from './pages-options.ts'
import { supplierState } from './suppliers.ts'

interface SupplierView {
  readonly name: string
  readonly facts: readonly SummaryRowView[]
  readonly fields: TableView
  readonly accesses: TableView
  readonly hasFields: boolean
  readonly mayKeep: boolean
  /** Where an access is asked for; false where there is nothing to ask for, or it is not theirs to ask. */
  readonly ask: string | false
}

interface TableOfFields {
  readonly table: string
  readonly purpose: string
  readonly chosen: readonly string[]
}

export const SUPPLIER = Type.Object({ supplierId: Type.String({ format: 'uuid' }) })

export function supplierPage({ readable, permissions }: ProcessingPagesOptions): PageDefinition {
  return definePage({
    address: '/privacy-office/suppliers/:supplierId',
    permission: 'suppliers.view',
    title: ({ name }: SupplierView) => name,
    layout: 'wide',
    breadcrumbs: [{ text: 'Suppliers', href: '/privacy-office/suppliers' }],
    params: SUPPLIER,
    get: {
      activity: 'suppliers-viewed',
      subject: ({ params: { supplierId: id } }) => ({ kind: 'supplier', id }),
      async answer({ tx, at, path, person, params: { supplierId: id } }) {
        const supplier = await selectSupplier(tx, id)
        if (supplier === undefined) return notFound()
        const fields = (await selectFields(tx)).filter((field) => field.supplier === id)
        const stands = supplier.endedAt === null
        const mayAsk = stands && fields.length > 0 && permissions.may(person.role, 'supplier-access.ask')
        const mayKeep = stands && permissions.may(person.role, 'suppliers.keep')
        return view<SupplierView>({
          ...{ name: supplier.name, mayKeep, hasFields: fields.length > 0 },
          facts: summary(factsOf(supplier, at)),
          fields: fieldsTable(tablesOf(readable, fields, mayKeep), { id, path, mayKeep }),
          accesses: accessesTable(await selectAccessesOf(tx, id), at, path),
          ask: mayAsk && `/privacy-office/suppliers/${id}/access`,
        })
      },
    },
    post: {
      activity: 'supplier-acted-on',
      subject: ({ params: { supplierId: id } }) => ({ kind: 'supplier', id }),
      form: noFields,
      async answer({ params: { supplierId: id }, ...act }) {
        const ended = permissions.may(act.person.role, 'suppliers.keep')
          ? await endSupplier(act, id)
          : undefined
        if (ended === undefined) return forbidden()
        if (!ended.ok) return fieldErrors([{ field: 'end', sentence: sentenceOf(ended.error.code) }])
        return redirect(`/privacy-office/suppliers/${id}`)
      },
    },
    template: new URL('./supplier.njk', import.meta.url),
  })
}

function factsOf(supplier: SupplierRow, at: Date): readonly SummaryRow[] {
  const { country, whatFor, since, until, addedBy, addedAt, endedBy, endedAt } = supplier
  return [
    { name: 'State', value: supplierState(supplier, at) },
    { name: 'Where', value: countryNamed(country) ?? country },
    { name: 'What for', value: whatFor },
    { name: 'From', value: longDate(since) },
    { name: 'Until', value: until === null ? 'No end agreed' : longDate(until) },
    { name: 'Added by', value: { text: addedBy, code: true } },
    { name: 'Added', value: { time: when(addedAt, at) } },
    ...(endedBy === null || endedAt === null
      ? []
      : [
          { name: 'Ended by', value: { text: endedBy, code: true } },
          { name: 'Ended', value: { time: when(endedAt, at) } },
        ]),
  ]
}

/** Whoever may choose sees every table that has something to choose; others, those that were chosen from. */
function tablesOf(
  readable: readonly ReadableField[],
  fields: readonly SupplierField[],
  mayKeep: boolean,
): readonly TableOfFields[] {
  const purposes = new Map(readable.map(({ table, purpose }) => [table, purpose]))
  return [...purposes]
    .map(([table, purpose]) => ({
      ...{ table, purpose },
      chosen: fields.filter((field) => field.table === table).map(({ column }) => column),
    }))
    .filter(({ chosen }) => mayKeep || chosen.length > 0)
    .toSorted((a, b) => Number(b.chosen.length > 0) - Number(a.chosen.length > 0))
}

function fieldsTable(
  rows: readonly TableOfFields[],
  { id, path, mayKeep }: { readonly id: string; readonly path: string; readonly mayKeep: boolean },
): TableView {
  return dataTable({
    caption: 'Fields that it may see',
    rows,
    path,
    query: {},
    empty: {
      title: 'No field is named',
      text: 'Until a field is named, this supplier can be shown nothing.',
    },
    columns: [
      {
        key: 'table',
        title: 'Kept in',
        cell: ({ table }: TableOfFields) => ({
          text: table,
          ...(mayKeep && { href: `/privacy-office/suppliers/${id}/fields/${table}` }),
        }),
      },
      {
        key: 'purpose',
        title: 'What is kept there',
        isInWords: true,
        cell: ({ purpose }: TableOfFields) => purpose,
      },
      {
        key: 'chosen',
        title: 'It may see',
        isInWords: true,
        cell: ({ chosen }: TableOfFields) => chosen.join(', ') || 'Nothing',
      },
    ],
  })
}

export function accessStateCell(state: AccessState): Cell {
  switch (state) {
    case 'waits':
      return { text: 'Not agreed', tag: 'attention' }
    case 'stands':
      return { text: 'Stands', tag: 'good' }
    case 'over':
      return { text: 'Its hours are over', tag: 'quiet' }
    case 'ended':
      return { text: 'Ended before its time', tag: 'quiet' }
  }
}

function accessesTable(rows: readonly AccessRow[], at: Date, path: string): TableView {
  return dataTable({
    caption: 'Accesses, the newest first',
    rows,
    path,
    query: {},
    empty: {
      title: 'It was never shown anything',
      text: 'Each access that somebody asks for appears here, with what a second person answered.',
    },
    columns: [
      {
        key: 'asked',
        title: 'Asked',
        cell: ({ id, askedAt }: AccessRow) => ({
          text: longDate(civilDate(askedAt)),
          href: `/privacy-office/supplier-access/${id}`,
        }),
      },
      { key: 'state', title: 'State', cell: (row: AccessRow) => accessStateCell(stateOfAccess(row, at)) },
      { key: 'purpose', title: 'What for', isInWords: true, cell: ({ purpose }: AccessRow) => purpose },
      { key: 'tables', title: 'Tables', cell: ({ tables }: AccessRow) => tables.join(', ') },
      { key: 'hours', title: 'Hours', isNumeric: true, cell: ({ hours }: AccessRow) => String(hours) },
    ],
  })
}
