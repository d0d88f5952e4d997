/** How many tracing requests were answered on each day, and how many of them found somebody. */
import Type from 'typebox'
import { dataTable, definePage, grouped, longDate, tableQuery, view, type TableView } from '#pages'
import { answersPerDay, type DayOfAnswers } from '../store.ts'

const DAYS_SHOWN = 366

export const answersPage = definePage({
  address: '/tracing-requests',
  permission: 'arrival-card-figures.view',
  title: 'Tracing requests',
  query: Type.Object(tableQuery),
  get: {
    activity: 'tracing-answers-viewed',
    async answer({ tx, path, query }) {
      const rows = await answersPerDay(tx, DAYS_SHOWN)
      return view<{ readonly table: TableView }>({
        table: dataTable<DayOfAnswers>({
          ...{ caption: 'Answered per day', rows, path, query },
          empty: { title: 'No request was answered yet', text: 'Days appear here as requests are answered.' },
          columns: [
            { key: 'day', title: 'Day', sortBy: ({ day }) => day, cell: ({ day }) => longDate(day) },
            { key: 'found', title: 'Found', isNumeric: true, cell: ({ found }) => grouped(found) },
            { key: 'nobody', title: 'Nobody', isNumeric: true, cell: ({ nobody }) => grouped(nobody) },
          ],
        }),
      })
    },
  },
  template: new URL('./answers.njk', import.meta.url),
})
