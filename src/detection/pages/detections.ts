/** Everything that is watched, in words: what is looked at, from how much on, and what then happens. */
import Type from 'typebox'
import { dataTable, definePage, tableQuery, view, type PageDefinition, type TableView } from '#pages'
import { RESPONSES, type Detection } from '../detection.ts'
import { DETECTIONS } from '../detections.ts'
import { thresholdInWords } from './threshold-words.ts'

interface DetectionsView {
  readonly table: TableView
}

export const detectionsPage: PageDefinition = definePage({
  address: '/security/detections',
  permission: 'security.view',
  title: 'What is watched',
  layout: 'wide',
  breadcrumbs: [{ text: 'Security', href: '/security' }],
  query: Type.Object(tableQuery),
  get: {
    activity: 'security-viewed',
    answer: ({ path, query }) => Promise.resolve(view<DetectionsView>({ table: tableOf(path, query) })),
  },
  template: new URL('./detections.njk', import.meta.url),
})

function tableOf(path: string, query: object): TableView {
  return dataTable({
    caption: 'Detections',
    rows: Object.values(DETECTIONS),
    path,
    query: { ...query },
    empty: { title: 'Nothing is watched', text: 'The table of detections is empty.' },
    columns: [
      { key: 'name', title: 'Detection', isInWords: true, cell: ({ name }: Detection) => name },
      { key: 'looks', title: 'What it looks at', isInWords: true, cell: ({ looksAt }: Detection) => looksAt },
      { key: 'threshold', title: 'From how much on', isInWords: true, cell: thresholdInWords },
      {
        key: 'response',
        title: 'What then happens',
        isInWords: true,
        cell: ({ response }: Detection) => RESPONSES[response].words,
      },
    ],
  })
}
