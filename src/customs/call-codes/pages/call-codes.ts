/** The codes that calls are counted under, and those that have ended. */
import Type from 'typebox'
import { dataTable, definePage, tableQuery, view, type PageDefinition, type TableView } from '#pages'
import { selectCodes, type CallCode } from '../store.ts'

export function callCodesPage(): PageDefinition {
  return definePage({
    address: '/call-codes',
    permission: 'call-codes.manage',
    title: 'Call codes',
    layout: 'wide',
    query: Type.Object(tableQuery),
    get: {
      activity: 'call-codes-viewed',
      async answer({ tx, path, query }) {
        const rows = await selectCodes(tx)
        return view<{ readonly table: TableView }>({
          table: dataTable({ ...COLUMNS, caption: 'Codes for calls', rows, path, query }),
        })
      },
    },
    template: new URL('./call-codes.njk', import.meta.url),
  })
}

const COLUMNS = {
  empty: { title: 'No codes yet', text: 'Add one, and calls can be counted under it.' },
  columns: [
    {
      key: 'name',
      title: 'Name',
      isInWords: true,
      sortBy: ({ name }: CallCode) => name,
      cell: ({ code, name }: CallCode) => ({ text: name, href: `/call-codes/${code}` as const }),
    },
    { key: 'code', title: 'Code', sortBy: ({ code }: CallCode) => code, cell: ({ code }: CallCode) => code },
    { key: 'key', title: 'Key', cell: ({ letter, isEnded }: CallCode) => (isEnded ? '–' : letter) },
    {
      key: 'state',
      title: 'In use?',
      cell: ({ isEnded }: CallCode) =>
        isEnded ? { text: 'Ended', tag: 'quiet' as const } : { text: 'In use', tag: 'good' as const },
    },
  ],
}
