/** The drills: how long it took to list the people of records that were drawn by lot. */
import Type from 'typebox'
import {
  dataTable,
  definePage,
  grouped,
  tableQuery,
  view,
  when,
  type PageDefinition,
  type TableView,
} from '#pages'
import { selectDrills, type DrillRow } from '../drill-store.ts'

const MOST = 60

export const drillsPage: PageDefinition = definePage({
  address: '/breaches/drills',
  permission: 'breach.view',
  title: 'Drills',
  breadcrumbs: [{ text: 'Breaches', href: '/breaches' }],
  query: Type.Object(tableQuery),
  get: {
    activity: 'breach-drills-viewed',
    async answer({ tx, at, path, query }) {
      const rows = await selectDrills(tx, MOST)
      return view<{ readonly table: TableView }>({
        table: dataTable({
          caption: 'Drills, the newest first',
          rows,
          path,
          query: { ...query },
          empty: {
            title: 'No drill was held yet',
            text: 'One is held on the first of each month, or by the command landfall privacy drill.',
          },
          columns: [
            { key: 'held', title: 'Held', cell: ({ heldAt }: DrillRow) => ({ time: when(heldAt, at) }) },
            {
              key: 'records',
              title: 'Records',
              isNumeric: true,
              cell: ({ records }: DrillRow) => grouped(records),
            },
            {
              key: 'people',
              title: 'People',
              isNumeric: true,
              cell: ({ people }: DrillRow) => grouped(people),
            },
            {
              key: 'tables',
              title: 'Tables',
              isNumeric: true,
              cell: ({ tables }: DrillRow) => grouped(tables),
            },
            {
              key: 'seconds',
              title: 'Seconds to the list',
              isNumeric: true,
              cell: ({ milliseconds }: DrillRow) => (milliseconds / 1000).toFixed(1),
            },
          ],
        }),
      })
    },
  },
  template: new URL('./drills.njk', import.meta.url),
})
