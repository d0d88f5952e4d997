/** The data map of publications: words for everybody, and who of the agencies wrote, published and withdrew them. */
import type { DataMap } from '#database'

const staff = ['agent', 'lead']
const everybody = [...staff, 'public']
const byStaff = { category: 'staff', seenBy: staff } as const
const ofStaff = { category: 'record', seenBy: staff } as const

export const publicationsDataMap: DataMap = {
  room: 'desk/publications',
  tables: {
    'publications.publications': {
      purpose: 'Exporters read what the agencies tell them, and two people answer for each word of it',
      source: 'The agency that publishes it',
      retention: 'publication',
      seenBy: everybody,
      exportable: true,
      whose: [
        {
          kind: 'staff-member',
          keys: [
            { by: 'staff-id', field: 'written_by' },
            { by: 'staff-id', field: 'published_by' },
            { by: 'staff-id', field: 'ended_by' },
            { by: 'name', name: { full: 'written_by_name' } },
            { by: 'name', name: { full: 'published_by_name' } },
            { by: 'name', name: { full: 'ended_by_name' } },
          ],
        },
      ],
      disposal: { by: '#desk/publications disposePublication', record: 'id', trigger: 'ended_at' },
      rights: {
        export: { how: 'What they wrote, published or withdrew, and when' },
        correct: { not: 'It says who did what, and when; names are corrected at the identity provider' },
        statement: { not: 'Nothing is decided about anybody by it' },
        restrict: { how: 'It is withdrawn', by: 'desk/publications/acts/move.ts move' },
      },
      columns: {
        id: 'record',
        agency: 'record',
        kind: 'record',
        topic: 'record',
        market: 'record',
        title: 'record',
        summary: 'record',
        body: 'record',
        title_mi: 'record',
        summary_mi: 'record',
        body_mi: 'record',
        state: 'record',
        written_by: byStaff,
        written_by_name: byStaff,
        written_at: ofStaff,
        returned_reason: ofStaff,
        published_by: byStaff,
        published_by_name: byStaff,
        published_at: 'record',
        ended_by: byStaff,
        ended_by_name: byStaff,
        ended_at: 'record',
        ended_reason: 'record',
        once_key: ofStaff,
      },
    },
  },
}
