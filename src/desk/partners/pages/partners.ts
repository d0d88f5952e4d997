/** The partners of the desk: whose programmes send enquiries, and whether a secret of theirs holds. */
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
import { selectPartners, selectSecrets, type PartnerRow } from '../store.ts'

interface Listed extends PartnerRow {
  readonly secrets: number
}

export function partnersPage(): PageDefinition {
  return definePage({
    address: '/partners',
    permission: 'partner.manage',
    title: 'Partners',
    layout: 'wide',
    query: Type.Object(tableQuery),
    get: {
      activity: 'partners-viewed',
      async answer({ tx, at, path, query }) {
        const inService = (await selectSecrets(tx)).filter(({ revokedAt }) => revokedAt === null)
        const rows = (await selectPartners(tx)).map((row) => ({
          ...row,
          secrets: inService.filter(({ partner }) => partner === row.id).length,
        }))
        return view<{ readonly table: TableView }>({
          table: dataTable({ ...columnsAt(at), caption: 'Partners of the desk', rows, path, query }),
        })
      },
    },
    template: new URL('./partners.njk', import.meta.url),
  })
}

function columnsAt(at: Date) {
  return {
    empty: {
      title: 'No partners yet',
      text: 'A partner’s programme sends enquiries for people, and they are written to as if they had asked themselves.',
    },
    columns: [
      {
        key: 'name',
        title: 'Partner',
        isInWords: true,
        sortBy: ({ name }: Listed) => name,
        cell: ({ id, name }: Listed) => ({ text: name, href: `/partners/${id}` as const }),
      },
      {
        key: 'secrets',
        title: 'May it call?',
        cell: ({ secrets }: Listed) =>
          secrets === 0
            ? { text: 'No: it has no secret', tag: 'quiet' as const }
            : { text: secrets === 1 ? 'Yes' : 'Yes, by either of two secrets', tag: 'good' as const },
      },
      {
        key: 'limit',
        title: 'Calls in a minute',
        isNumeric: true,
        cell: ({ requestsPerMinute }: Listed) => grouped(requestsPerMinute),
      },
      {
        key: 'added',
        title: 'Added',
        sortBy: ({ addedAt }: Listed) => addedAt.getTime(),
        cell: ({ addedAt, addedByName }: Listed) => ({ time: when(addedAt, at), note: `by ${addedByName}` }),
      },
    ],
  }
}
