/** The holds: what stops a disposal, who says so and until when; those to review come first. */
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
import { HOLD_KINDS } from '#statute'
import type { HoldRow } from '../hold.ts'
import { selectHolds } from '../hold-store.ts'
import { heldWords, kindWords } from './hold-words.ts'
import type { DisposalPagesOptions } from './pages-options.ts'

interface HoldsView {
  readonly mayPlace: boolean
  readonly kinds: readonly string[]
  readonly table: TableView
}

export function holdsPage({ permissions }: DisposalPagesOptions): PageDefinition {
  return definePage({
    address: '/disposal/holds',
    permission: 'disposal.view',
    title: 'Holds',
    layout: 'wide',
    breadcrumbs: [{ text: 'Disposal', href: '/disposal' }],
    query: Type.Object(tableQuery),
    get: {
      activity: 'holds-viewed',
      async answer({ tx, at, person, path, query }) {
        const today = civilDate(at)
        return view<HoldsView>({
          mayPlace: permissions.may(person.role, 'hold.place'),
          kinds: Object.values(HOLD_KINDS),
          table: dataTable({
            caption: 'Holds, the next to review first',
            rows: await selectHolds(tx),
            ...{ path, query },
            empty: {
              title: 'Nothing is held',
              text: 'A hold stops the disposal of one record, or of a whole class, until it is lifted.',
            },
            columns: columnsOn(today),
          }),
        })
      },
    },
    template: new URL('./holds.njk', import.meta.url),
  })
}

function columnsOn(today: string) {
  return [
    {
      key: 'kind',
      title: 'Hold',
      cell: ({ id, kind }: HoldRow) => ({ text: kindWords(kind), href: `/disposal/holds/${id}` }),
    },
    { key: 'state', title: 'State', cell: (hold: HoldRow) => stateOn(hold, today) },
    { key: 'on', title: 'Of', cell: heldWords },
    { key: 'why', title: 'Why', isInWords: true, cell: ({ why }: HoldRow) => why },
    { key: 'by', title: 'Placed by', cell: ({ placedBy }: HoldRow) => ({ text: placedBy, code: true }) },
    {
      key: 'review',
      title: 'Review on',
      sortBy: ({ reviewOn }: HoldRow) => reviewOn,
      cell: ({ reviewOn }: HoldRow) => longDate(reviewOn),
    },
  ]
}

function stateOn({ liftedAt, reviewOn }: HoldRow, today: string): Cell {
  if (liftedAt !== null) return { text: 'Lifted', tag: 'quiet' }
  return reviewOn < today
    ? { text: 'Stands; review overdue', tag: 'attention' }
    : { text: 'Stands', tag: 'good' }
}
