/** Who has looked at what is theirs, by role, and whom it was told to: what the person reads in their copy, before they have it. */
import Type from 'typebox'
import { actingAs } from '#database'
import {
  dataTable,
  definePage,
  notFound,
  tableQuery,
  view,
  when,
  type PageDefinition,
  type TableView,
} from '#pages'
import { gatherCopy, type Copy } from '#privacy-office/holdings'
import { selectFound } from '../../found-store.ts'
import { selectRequest } from '../../store.ts'
import { requestParams, requestPath, subjectOf, toRequests } from './act-page.ts'
import type { RequestPagesOptions } from './pages-options.ts'

interface WhoSawView {
  readonly reference: string
  readonly back: string
  readonly told: TableView
  readonly looked: TableView
}

type Recipient = Copy['recipients'][number]
type Look = Copy['looks'][number]

export function whoSawPage({ database: { site }, copyOf }: RequestPagesOptions): PageDefinition {
  return definePage({
    address: '/requests/:reference/who-saw',
    permission: 'requests.handle',
    title: ({ reference }: WhoSawView) => `Who saw what ${reference} is about`,
    layout: 'wide',
    breadcrumbs: toRequests,
    params: requestParams,
    query: Type.Object(tableQuery),
    get: {
      activity: 'request-record-read',
      subject: subjectOf,
      async answer({ tx, at, path, query, params: { reference } }) {
        const request = await selectRequest(tx, reference)
        if (request === undefined) return notFound()
        const found = (await selectFound(tx, reference)).filter(({ verdict }) => verdict === 'theirs')
        const { recipients, looks } = await actingAs(tx, { site, role: `${site}_holdings` }, (reading) =>
          gatherCopy(reading, copyOf({ request, found, at })),
        )
        return view<WhoSawView>({
          reference,
          back: requestPath(reference),
          told: dataTable({
            caption: 'Whom it was told to',
            rows: recipients,
            path,
            query: {},
            id: 'told',
            empty: {
              title: 'It was told to nobody',
              text: 'Every message, mail and share about what is theirs appears here, with its law.',
            },
            columns: toldColumns(at),
          }),
          looked: dataTable({
            caption: 'Who looked at it, the newest first',
            rows: looks.toReversed(),
            ...{ path, query },
            id: 'looked',
            empty: { title: 'Nobody looked at it', text: 'Each look by staff appears here, by role.' },
            columns: lookedColumns(at),
          }),
        })
      },
    },
    template: new URL('./who-saw.njk', import.meta.url),
  })
}

function toldColumns(at: Date) {
  return [
    { key: 'to', title: 'To', isInWords: true, cell: ({ to }: Recipient) => to },
    { key: 'what', title: 'What', isInWords: true, cell: ({ what }: Recipient) => what },
    { key: 'by', title: 'By', cell: ({ by }: Recipient) => by },
    { key: 'law', title: 'Under', isInWords: true, cell: ({ lawfulBasis }: Recipient) => lawfulBasis },
    { key: 'when', title: 'When', cell: (one: Recipient) => ({ time: when(one.at, at) }) },
  ]
}

function lookedColumns(at: Date) {
  return [
    { key: 'when', title: 'When', cell: (one: Look) => ({ time: when(one.at, at) }) },
    {
      key: 'role',
      title: 'As',
      cell: ({ role, agency }: Look) => [role, agency].filter((part) => part !== '').join(', '),
    },
    { key: 'event', title: 'What they did', isInWords: true, cell: ({ sentence }: Look) => sentence },
  ]
}
