/** What the office wrote of its answers, and how each stands. */
import Type from 'typebox'
import {
  dataTable,
  definePage,
  tableQuery,
  view,
  when,
  type Cell,
  type PageDefinition,
  type TableView,
} from '#pages'
import { selectResponses, type ResponseRow, type ResponseState } from '../store.ts'

export const RESPONSE_STATES: Readonly<Record<ResponseState, Cell & object>> = {
  draft: { text: 'Draft', tag: 'attention' },
  published: { text: 'Published', tag: 'quiet' },
  withdrawn: { text: 'Withdrawn', tag: 'quiet' },
}

export function responsesPage(): PageDefinition {
  return definePage({
    address: '/responses',
    permission: 'responses.view',
    title: 'Responses',
    layout: 'wide',
    query: Type.Object(tableQuery),
    get: {
      activity: 'responses-viewed',
      answer: async ({ tx, at, path, query }) =>
        view<{ readonly table: TableView }>({
          table: dataTable({
            caption: 'Answers to official information requests, as everybody reads them',
            rows: await selectResponses(tx),
            ...{ path, query },
            empty: {
              title: 'Nothing is written yet',
              text: 'A response is begun on the page of an official information request that was decided and gave something.',
            },
            columns: [
              {
                key: 'title',
                title: 'Title',
                isInWords: true,
                cell: ({ id, title }: ResponseRow) => ({ text: title, href: `/responses/${id}` }),
              },
              { key: 'state', title: 'State', cell: ({ state }: ResponseRow) => RESPONSE_STATES[state] },
              {
                key: 'request',
                title: 'Request',
                cell: ({ reference }: ResponseRow) => ({ text: reference, code: true }),
              },
              {
                key: 'written',
                title: 'Written',
                sortBy: ({ writtenAt }: ResponseRow) => writtenAt.getTime(),
                cell: ({ writtenAt }: ResponseRow) => ({ time: when(writtenAt, at) }),
              },
            ],
          }),
        }),
    },
    template: new URL('./responses.njk', import.meta.url),
  })
}
