/** Imports of arrival cards, and the form that hands in the next file. */
import Type from 'typebox'
import {
  actorOf,
  dataTable,
  defineForm,
  definePage,
  grouped,
  redirect,
  tableQuery,
  view,
  when,
  type Cell,
  type TableView,
} from '#pages'
import { importCards } from '../import-cards.ts'
import { recentImports, type CardImport } from '../store.ts'

const IMPORTS_SHOWN = 100
const MOST_BYTES = 16 * 1024 * 1024

export const importsPage = definePage({
  address: '/arrival-cards',
  permission: 'arrival-card.import',
  title: 'Arrival cards',
  layout: 'wide',
  query: Type.Object(tableQuery),
  get: {
    activity: 'arrival-cards-import-viewed',
    async answer({ tx, at, path, query }) {
      const rows = await recentImports(tx, IMPORTS_SHOWN)
      return view<{ readonly table: TableView }>({
        table: dataTable<CardImport>({
          ...{ caption: 'Imports', rows, path, query },
          empty: {
            title: 'No card was imported yet',
            text: 'Hand in a file below; its import appears here with its counts and its refused rows.',
          },
          columns: [
            { key: 'when', title: 'When', cell: ({ importedAt }) => ({ time: when(importedAt, at) }) },
            {
              key: 'report',
              title: 'Report',
              cell: ({ importId }) => ({ text: 'Report', href: `/arrival-cards/imports/${importId}` }),
            },
            { key: 'outcome', title: 'Outcome', cell: ({ outcome }) => outcomeCell(outcome) },
            { key: 'added', title: 'Added', isNumeric: true, cell: ({ added }) => grouped(added) },
            {
              key: 'held',
              title: 'Held already',
              isNumeric: true,
              cell: ({ heldAlready }) => grouped(heldAlready),
            },
            {
              key: 'refused',
              title: 'Refused rows',
              isNumeric: true,
              cell: ({ refusedRows }) => grouped(refusedRows),
            },
          ],
        }),
      })
    },
  },
  post: {
    activity: 'arrival-cards-import-asked-for',
    form: defineForm({
      maxBytes: MOST_BYTES,
      fields: {
        cards: {
          kind: 'file',
          label: 'arrival-cards.csv',
          accept: '.csv',
          errors: { empty: 'Choose the file of arrival cards', tooBig: 'The file is larger than 16 MB' },
        },
      },
    }),
    async answer({ tx, at, form, person, newId }) {
      const importId = newId()
      await importCards(tx, { importId, bytes: form.cards.bytes, actor: actorOf(person), at, newId })
      return redirect(`/arrival-cards/imports/${importId}`)
    },
  },
  template: new URL('./imports.njk', import.meta.url),
})

function outcomeCell(outcome: CardImport['outcome']): Cell {
  return outcome === 'applied' ? { text: 'applied', tag: 'good' } : { text: 'refused', tag: 'attention' }
}
