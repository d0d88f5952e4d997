/** What an agency writes and has published, what was touched last first. */
import Type from 'typebox'
import { DESK_AGENCIES, isDeskAgency, marketName } from '#desk/directory'
import { dataTable, definePage, tableQuery, view, when, type PageDefinition, type TableView } from '#pages'
import { authorOf } from '../../acts/act.ts'
import { selectOwn, type OwnRow } from '../../agency-store.ts'
import { PUBLICATION_KINDS } from '../../kinds.ts'
import { PUBLICATION_STATES } from '../../states.ts'
import { topicIn } from '../words.ts'

const MOST_LISTED = 500

interface ListView {
  readonly agency: string
  readonly table: TableView
}

export function publishingPage(): PageDefinition {
  return definePage({
    address: '/publishing',
    permission: 'publication.write',
    title: 'Publications',
    layout: 'wide',
    query: Type.Object(tableQuery),
    get: {
      activity: 'publications-viewed',
      async answer({ tx, at, path, query, person }) {
        const agency = authorOf(person)?.agency
        return view<ListView>({
          agency: isDeskAgency(agency) ? DESK_AGENCIES[agency].en : '',
          table: dataTable({
            caption: 'Publications and alerts of your agency',
            rows: agency === undefined ? [] : await selectOwn(tx, agency, MOST_LISTED),
            ...{ path, query, columns: columnsAt(at) },
            empty: {
              title: 'Your agency has written nothing yet',
              text: 'What you or a colleague write appears here. A second person publishes it.',
            },
          }),
        })
      },
    },
    template: new URL('./publishing.njk', import.meta.url),
  })
}

function columnsAt(at: Date) {
  return [
    {
      key: 'title',
      title: 'Title',
      isInWords: true,
      sortBy: ({ title }: OwnRow) => title,
      cell: ({ id, title }: OwnRow) => ({ text: title, href: `/publishing/${id}` as const }),
    },
    {
      key: 'state',
      title: 'State',
      sortBy: ({ state }: OwnRow) => state,
      cell: ({ state }: OwnRow) => ({
        text: PUBLICATION_STATES[state].text,
        tag: PUBLICATION_STATES[state].tone,
      }),
    },
    { key: 'kind', title: 'Kind', cell: ({ kind }: OwnRow) => PUBLICATION_KINDS[kind].en },
    { key: 'topic', title: 'Topic', isInWords: true, cell: ({ topic }: OwnRow) => topicIn('en', topic) },
    {
      key: 'market',
      title: 'Market',
      cell: ({ market }: OwnRow) => (market === null ? '' : marketName(market)),
    },
    { key: 'author', title: 'Written by', cell: ({ writtenByName }: OwnRow) => writtenByName },
    {
      key: 'written',
      title: 'Written',
      sortBy: ({ writtenAt }: OwnRow) => writtenAt.getTime(),
      cell: ({ writtenAt }: OwnRow) => ({ time: when(writtenAt, at) }),
    },
  ]
}
