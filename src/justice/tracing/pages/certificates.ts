/** The certificates of destruction, the newest first; nobody can be found by them. */
import Type from 'typebox'
import { civilDate } from '#kernel'
import {
  dataTable,
  definePage,
  fullInstant,
  longDate,
  tableQuery,
  view,
  type Cell,
  type TableView,
} from '#pages'
import { addDays } from '#statute'
import { selectCertificates, type Certificate } from '../store.ts'
import { DESTRUCTIONS } from '../trace-states.ts'

const MOST_LISTED = 1_000

/** The clock itself destroys in the first minutes after its last day. */
function lastDay({ dueOn, destroyedAt }: Certificate): Cell {
  if (dueOn === null) return { text: 'no clock ran' }
  const isLate = civilDate(destroyedAt) > addDays(dueOn, 1)
  return isLate ? { text: `${longDate(dueOn)}: destroyed late`, tag: 'danger' } : { text: longDate(dueOn) }
}

export const certificatesPage = definePage({
  address: '/tracing/certificates',
  permission: 'tracing-certificate.view',
  title: 'Certificates of destruction',
  layout: 'wide',
  breadcrumbs: [{ text: 'Tracing', href: '/tracing' }],
  query: Type.Object(tableQuery),
  get: {
    activity: 'tracing-certificates-viewed',
    async answer({ tx, path, query }) {
      const rows = await selectCertificates(tx, MOST_LISTED)
      return view<{ readonly table: TableView }>({
        table: dataTable<Certificate>({
          ...{ caption: 'Certificates', rows, path, query },
          empty: {
            title: 'Nothing was destroyed yet',
            text: 'A certificate appears when a trace ends: by its clock, by decision, or because nothing was found.',
          },
          columns: [
            { key: 'when', title: 'Destroyed', cell: ({ destroyedAt }) => fullInstant(destroyedAt) },
            {
              key: 'reason',
              title: 'Why',
              sortBy: ({ reason }) => reason,
              cell: ({ reason }) => DESTRUCTIONS[reason].words,
            },
            { key: 'due', title: 'Last day', sortBy: ({ dueOn }) => dueOn ?? '', cell: lastDay },
            { key: 'law', title: 'Law', sortBy: ({ law }) => law, cell: ({ law }) => law },
            {
              key: 'held',
              title: 'Contact details',
              cell: ({ heldContactDetails }) => (heldContactDetails ? 'held and destroyed' : 'never held'),
            },
            {
              key: 'certificate',
              title: 'Certificate',
              cell: ({ certificateId }) => ({ text: certificateId, code: true }),
            },
          ],
        }),
      })
    },
  },
  template: new URL('./certificates.njk', import.meta.url),
})
