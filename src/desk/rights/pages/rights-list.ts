/** What people ask of the agency by right and is not decided, what is due first, first, with the arithmetic. */
import { civilDate } from '#kernel'
import {
  dataTable,
  definePage,
  longDate,
  tableQuery,
  view,
  type PageDefinition,
  type TableView,
  type Tone,
} from '#pages'
import { addDays } from '#statute'
import Type from 'typebox'
import { arithmeticInShort } from '../present-clocks.ts'
import { RIGHTS_KINDS } from '../rights-kinds.ts'
import { selectOpenCases, type RightsCase } from '../store.ts'

const MOST_LISTED = 1_000
const SOON_DAYS = 7

export function rightsListPage(): PageDefinition {
  return definePage({
    address: '/rights',
    permission: 'rights.handle',
    title: 'Asked by right',
    layout: 'wide',
    query: Type.Object(tableQuery),
    get: {
      activity: 'rights-cases-viewed',
      answer: async ({ tx, at, path, query }) =>
        view<{ readonly table: TableView }>({
          table: dataTable({
            caption: 'Asked by right and not decided, what is due first, first',
            ...{
              path,
              query,
              rows: await selectOpenCases(tx, MOST_LISTED),
              columns: columnsOn(civilDate(at)),
            },
            empty: {
              title: 'Nothing is open',
              text: 'What people ask of your agency by right appears here when an agent starts its clock on the enquiry’s page.',
            },
          }),
        }),
    },
    template: new URL('./rights-list.njk', import.meta.url),
  })
}

function columnsOn(today: string) {
  return [
    {
      key: 'kind',
      title: 'What is asked',
      isInWords: true,
      sortBy: ({ kind }: RightsCase) => kind,
      cell: ({ id, kind }: RightsCase) => ({ text: RIGHTS_KINDS[kind].text, href: `/rights/${id}` as const }),
    },
    {
      key: 'reference',
      title: 'Enquiry',
      cell: ({ reference }: RightsCase) => ({ text: reference, href: `/enquiries/${reference}` as const }),
    },
    {
      key: 'due',
      title: 'Decide by',
      sortBy: ({ dueOn }: RightsCase) => dueOn,
      cell: ({ dueOn }: RightsCase) => ({ text: longDate(dueOn), tag: toneOf(dueOn, today) }),
    },
    {
      key: 'transfer',
      title: 'Hand on by',
      sortBy: ({ transferBy }: RightsCase) => transferBy ?? '',
      cell: ({ transferBy }: RightsCase) => (transferBy === null ? '' : longDate(transferBy)),
    },
    {
      key: 'received',
      title: 'First received',
      sortBy: ({ receivedAt }: RightsCase) => receivedAt.getTime(),
      cell: ({ receivedAt }: RightsCase) => longDate(civilDate(receivedAt)),
    },
    { key: 'counted', title: 'How it is counted', isInWords: true, cell: arithmeticInShort },
  ]
}

function toneOf(dueOn: string, today: string): Tone {
  if (dueOn < today) return 'danger'
  return dueOn <= addDays(today, SOON_DAYS) ? 'attention' : 'quiet'
}
