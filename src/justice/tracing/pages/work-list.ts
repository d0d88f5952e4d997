/** The tracing work list: contact details to decide on, to act on and in use, the shortest clock first. */
import Type from 'typebox'
import { mayTransfer } from '#agreement'
import { sentenceOf } from '#kernel'
import {
  countTiles,
  dataTable,
  definePage,
  longDate,
  tableQuery,
  view,
  when,
  type CountTileView,
  type PageDefinition,
  type TableView,
} from '#pages'
import { selectTraces, type TraceWithDetails } from '../store.ts'
import type { TracingDependencies } from '../tracing-dependencies.ts'

const MOST_LISTED = 1_000

const STATES = [
  { state: 'to-decide', text: 'to decide', tone: 'attention' },
  { state: 'to-act', text: 'to act on', tone: 'attention' },
  { state: 'in-use', text: 'in use', tone: 'quiet' },
] as const

interface WorkListView {
  readonly traced: string
  readonly counts: readonly CountTileView[]
  readonly table: TableView
}

export function workListPage({ agreement }: Pick<TracingDependencies, 'agreement'>): PageDefinition {
  return definePage({
    address: '/tracing',
    permission: 'tracing.view',
    title: 'Tracing',
    layout: 'wide',
    query: Type.Object(tableQuery),
    get: {
      activity: 'tracing-viewed',
      async answer({ tx, at, path, query }) {
        const rows = await selectTraces(tx, MOST_LISTED)
        return view<WorkListView>({
          traced: tracedToday(agreement, at),
          counts: countTiles(
            STATES.map(({ state, text, tone }) => {
              const count = rows.filter((row) => row.state === state).length
              return { count, text, tone: count > 0 ? tone : 'quiet' }
            }),
          ),
          table: dataTable({ ...columnsAt(at), caption: 'Contact details', rows, path, query }),
        })
      },
    },
    template: new URL('./work-list.njk', import.meta.url),
  })
}

/** Whether new silent alerts are traced today. */
function tracedToday(agreement: TracingDependencies['agreement'], at: Date): string {
  const inForce = agreement.inForce(at)
  const may = inForce.ok ? mayTransfer(inForce.value, at) : inForce
  if (!may.ok) return `No silent alert is traced today. ${sentenceOf(may.error.code)}`
  const copy = may.value.demonstration ? ' This is a demonstration copy of the agreement.' : ''
  return `Each silent alert is asked about under version ${may.value.version} of the tracing agreement.${copy}`
}

function columnsAt(at: Date) {
  return {
    empty: {
      title: 'No contact details are here',
      text: 'They appear when Immigration answers, and go when their clock runs out.',
    },
    columns: [
      {
        key: 'name',
        title: 'Name',
        sortBy: ({ details }: TraceWithDetails) => details.full_name,
        cell: ({ details, traceId }: TraceWithDetails) => ({
          text: details.full_name,
          href: `/tracing/${traceId}`,
        }),
      },
      {
        key: 'state',
        title: 'State',
        sortBy: ({ state }: TraceWithDetails) => state,
        cell: ({ state }: TraceWithDetails) => {
          const { text, tone } = STATES.find((one) => one.state === state) ?? { text: state, tone: 'quiet' }
          return { text, tag: tone }
        },
      },
      {
        key: 'due',
        title: 'Destroyed after',
        sortBy: ({ dueOn }: TraceWithDetails) => dueOn ?? '9999',
        cell: ({ dueOn }: TraceWithDetails) => (dueOn === null ? 'when no longer needed' : longDate(dueOn)),
      },
      {
        key: 'received',
        title: 'Received',
        sortBy: ({ receivedAt }: TraceWithDetails) => receivedAt?.getTime() ?? 0,
        cell: ({ receivedAt }: TraceWithDetails) =>
          receivedAt === null ? '' : { time: when(receivedAt, at) },
      },
    ],
  }
}
