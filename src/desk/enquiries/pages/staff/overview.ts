/** How each agency's queue stands, for the agency that leads: numbers, and nobody's enquiry. */
import { DESK_AGENCIES, DESK_AGENCY_NAMES } from '#desk/directory'
import {
  countTiles,
  dataTable,
  definePage,
  tableQuery,
  view,
  when,
  type CountTileView,
  type PageDefinition,
  type TableView,
} from '#pages'
import Type from 'typebox'
import { selectQueues, type QueueCount } from '../../agency-store.ts'

interface OverviewView {
  readonly counts: readonly CountTileView[]
  readonly table: TableView
}

interface AgencyQueue extends Omit<QueueCount, 'heldBy'> {
  readonly agency: string
}

const NONE = { openCount: 0, unassigned: 0, overdue: 0, oldestReceived: null }

export function overviewPage(): PageDefinition {
  return definePage({
    address: '/overview',
    permission: 'enquiry.overview',
    title: 'All queues',
    layout: 'wide',
    query: Type.Object(tableQuery),
    get: {
      activity: 'enquiry-overview-viewed',
      async answer({ tx, at, path, query }) {
        const counted = new Map((await selectQueues(tx, at)).map(({ heldBy, ...counts }) => [heldBy, counts]))
        const rows = DESK_AGENCY_NAMES.map((name) => ({
          ...(counted.get(name) ?? NONE),
          agency: DESK_AGENCIES[name].en,
        }))
        const total = (key: 'openCount' | 'unassigned' | 'overdue') =>
          rows.reduce((sum, row) => sum + row[key], 0)
        return view<OverviewView>({
          counts: countTiles([
            { count: total('openCount'), text: 'waiting in all' },
            { count: total('unassigned'), text: 'nobody has taken' },
            {
              count: total('overdue'),
              text: 'past 48 hours without a reply',
              tone: total('overdue') > 0 ? 'danger' : 'quiet',
            },
          ]),
          table: dataTable({
            caption: 'Queues by agency',
            ...{ path, query, rows, columns: columnsAt(at) },
            empty: { title: 'No queue', text: 'The six agencies appear here.' },
          }),
        })
      },
    },
    template: new URL('./overview.njk', import.meta.url),
  })
}

function columnsAt(at: Date) {
  const number = (key: 'openCount' | 'unassigned' | 'overdue', title: string) => ({
    ...{ key, title, isNumeric: true },
    sortBy: (row: AgencyQueue) => row[key],
    cell: (row: AgencyQueue) => String(row[key]),
  })
  return [
    {
      key: 'agency',
      title: 'Agency',
      sortBy: ({ agency }: AgencyQueue) => agency,
      cell: ({ agency }: AgencyQueue) => agency,
    },
    number('openCount', 'Waiting'),
    number('unassigned', 'Nobody has taken'),
    number('overdue', 'Past 48 hours'),
    {
      key: 'oldest',
      title: 'Oldest',
      sortBy: ({ oldestReceived }: AgencyQueue) => oldestReceived?.getTime() ?? Number.MAX_SAFE_INTEGER,
      cell: ({ oldestReceived }: AgencyQueue) =>
        oldestReceived === null ? '' : { time: when(oldestReceived, at) },
    },
  ]
}
