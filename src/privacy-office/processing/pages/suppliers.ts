/** The register of suppliers: who, where, what for, since when, and how many fields each may see. */
import Type from 'typebox'
import { civilDate } from '#kernel'
import {
  dataTable,
  definePage,
  longDate,
  tableQuery,
  view,
  type Cell,
  type PageDefinition,
  type TableView,
} from '#pages'
import { isInForce } from '../add-supplier.ts'
import { countryNamed } from '../places-in-words.ts'
import { selectFields, selectSuppliers, type SupplierRow } from '../store.ts'
import type { ProcessingPagesOptions } from './pages-options.ts'

interface SuppliersView {
  readonly mayAdd: boolean
  readonly table: TableView
}

export function suppliersPage({ permissions }: ProcessingPagesOptions): PageDefinition {
  return definePage({
    address: '/privacy-office/suppliers',
    permission: 'suppliers.view',
    title: 'Suppliers',
    layout: 'wide',
    query: Type.Object(tableQuery),
    get: {
      activity: 'suppliers-viewed',
      async answer({ tx, at, path, query, person }) {
        const fields = await selectFields(tx)
        return view<SuppliersView>({
          mayAdd: permissions.may(person.role, 'suppliers.keep'),
          table: dataTable({
            caption: 'Suppliers',
            rows: await selectSuppliers(tx),
            ...{ path, query },
            empty: {
              title: 'No supplier is in the register',
              text: 'A firm that must see something of what is held is put here first, with the fields that it may see.',
            },
            columns: [
              {
                key: 'name',
                title: 'Supplier',
                sortBy: ({ name }: SupplierRow) => name,
                cell: ({ id, name }: SupplierRow) => ({
                  text: name,
                  href: `/privacy-office/suppliers/${id}`,
                }),
              },
              { key: 'state', title: 'State', cell: (row: SupplierRow) => supplierState(row, at) },
              {
                key: 'country',
                title: 'Where',
                cell: ({ country }: SupplierRow) => countryNamed(country) ?? country,
              },
              {
                key: 'whatFor',
                title: 'What for',
                isInWords: true,
                cell: ({ whatFor }: SupplierRow) => whatFor,
              },
              { key: 'since', title: 'Since', cell: ({ since }: SupplierRow) => longDate(since) },
              {
                key: 'fields',
                title: 'Fields',
                isNumeric: true,
                cell: ({ id }: SupplierRow) =>
                  String(fields.filter(({ supplier }) => supplier === id).length),
              },
            ],
          }),
        })
      },
    },
    template: new URL('./suppliers.njk', import.meta.url),
  })
}

export function supplierState(row: Pick<SupplierRow, 'since' | 'until' | 'endedAt'>, at: Date): Cell {
  const day = civilDate(at)
  if (isInForce(row, day)) return { text: 'In force', tag: 'good' }
  if (row.endedAt !== null || row.since <= day) return { text: 'Ended', tag: 'quiet' }
  return { text: 'Not begun', tag: 'attention' }
}
