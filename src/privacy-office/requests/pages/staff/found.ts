/** What the search found: what is certain, what is near and for an officer to decide, and what cannot be searched. */
import Type from 'typebox'
import {
  dataTable,
  definePage,
  notFound,
  tableQuery,
  view,
  type PageDefinition,
  type TableView,
} from '#pages'
import { unsearchedPlaces } from '#privacy-office'
import { selectFound, VERDICTS, type FoundRow } from '../../found-store.ts'
import { selectRequest } from '../../store.ts'
import { selectWithheld } from '../../withheld-store.ts'
import { requestParams, requestPath, subjectOf, toRequests } from './act-page.ts'
import type { RequestPagesOptions } from './pages-options.ts'

interface FoundView {
  readonly reference: string
  readonly back: string
  readonly isSearching: boolean
  readonly isSearched: boolean
  readonly toDecide: number
  readonly withheld: number
  readonly table: TableView
  readonly unsearched: readonly { readonly what: string; readonly answer: string }[]
}

export function foundPage({ maps }: RequestPagesOptions): PageDefinition {
  const purposes = new Map(
    maps.flatMap(({ tables }) => Object.entries(tables).map(([table, { purpose }]) => [table, purpose])),
  )
  return definePage({
    address: '/requests/:reference/found',
    permission: 'requests.handle',
    title: ({ reference }: FoundView) => `What was found for ${reference}`,
    layout: 'wide',
    breadcrumbs: toRequests,
    params: requestParams,
    query: Type.Object(tableQuery),
    get: {
      activity: 'request-considered',
      subject: subjectOf,
      async answer({ tx, path, query, params: { reference } }) {
        const request = await selectRequest(tx, reference)
        if (request === undefined) return notFound()
        const found = await selectFound(tx, reference)
        const isSearching = request.searchAskedAt !== null && request.searchedAt === null
        return view<FoundView>(
          {
            reference,
            back: requestPath(reference),
            isSearching,
            isSearched: request.searchedAt !== null,
            toDecide: found.filter(({ verdict }) => verdict === 'undecided').length,
            withheld: (await selectWithheld(tx, reference)).length,
            table: dataTable({
              caption: 'Records that are theirs, or may be',
              rows: found.toSorted(byVerdict),
              ...{ path, query },
              empty: {
                title: request.searchedAt === null ? 'Not searched yet' : 'Nothing was found',
                text:
                  request.searchedAt === null
                    ? 'What the search finds appears here.'
                    : 'This site holds nothing that can be found by what we know of them.',
              },
              columns: columnsOf(reference, purposes),
            }),
            unsearched: unsearchedPlaces(maps).map(({ what, answer }) => ({ what, answer })),
          },
          isSearching ? { refreshAfterSeconds: 2 } : {},
        )
      },
    },
    template: new URL('./found.njk', import.meta.url),
  })
}

/** What is to be decided comes first. */
function byVerdict(a: FoundRow, b: FoundRow): number {
  return Number(b.verdict === 'undecided') - Number(a.verdict === 'undecided') || a.number - b.number
}

function columnsOf(reference: string, purposes: ReadonlyMap<string, string>) {
  return [
    {
      key: 'what',
      title: 'Record',
      cell: ({ number, table }: FoundRow) => ({
        text: `${String(number)}: ${table}`,
        href: `/requests/${reference}/found/${String(number)}` as const,
      }),
    },
    {
      key: 'purpose',
      title: 'Kept so that',
      isInWords: true,
      cell: ({ table }: FoundRow) => purposes.get(table) ?? '',
    },
    {
      key: 'by',
      title: 'Found by',
      isInWords: true,
      cell: ({ matchedBy }: FoundRow) => matchedBy.join(', '),
    },
    {
      key: 'certainty',
      title: 'How certain',
      sortBy: ({ certainty }: FoundRow) => certainty,
      cell: ({ certainty }: FoundRow) => (certainty === 'certain' ? 'Certain' : 'Near'),
    },
    {
      key: 'verdict',
      title: 'Theirs?',
      sortBy: ({ verdict }: FoundRow) => verdict,
      cell: ({ verdict }: FoundRow) => ({
        text: VERDICTS[verdict],
        tag: verdict === 'undecided' ? ('attention' as const) : ('quiet' as const),
      }),
    },
  ]
}
