/** What other agencies share with this one: the list, and one of them, field by field as the share says. */
import { agencyFirst, agencyNamed, isTopic, marketName, TOPICS } from '#desk/directory'
import {
  dataTable,
  definePage,
  fullInstant,
  longDate,
  notFound,
  summary,
  tableQuery,
  view,
  when,
  type PageDefinition,
  type SummaryRowView,
  type TableView,
  type WhenView,
} from '#pages'
import type { Files } from '#files'
import Type from 'typebox'
import { ownerOf } from '../../attached-files.ts'
import { lastDayOfShare } from '../../sharing-terms.ts'
import { ENQUIRY_STATES } from '../../states.ts'
import { selectSharedMessages, selectSharedWithUs, type SharedEnquiry } from '../../share-store.ts'
import { enquiryParams, subjectOf } from './enquiry-params.ts'

const NOT_SHARED = 'Not shared'

export function sharedWithUsPage(): PageDefinition {
  return definePage({
    address: '/shared',
    permission: 'enquiry.view',
    title: 'Shared with us',
    layout: 'wide',
    query: Type.Object(tableQuery),
    get: {
      activity: 'enquiry-shares-viewed',
      answer: async ({ tx, at, path, query }) =>
        view<{ readonly table: TableView }>({
          table: dataTable({
            caption: 'Shared with your agency, the newest first',
            ...{ path, query, rows: await selectSharedWithUs(tx, at), columns: columnsAt(at) },
            empty: {
              title: 'Nothing is shared with your agency',
              text: 'What another agency shares of an enquiry appears here until the share ends.',
            },
          }),
        }),
    },
    template: new URL('./shared-list.njk', import.meta.url),
  })
}

function columnsAt(at: Date) {
  return [
    {
      key: 'reference',
      title: 'Enquiry',
      cell: ({ reference }: SharedEnquiry) => ({ text: reference, href: `/shared/${reference}` as const }),
    },
    { key: 'from', title: 'Held by', cell: ({ heldBy }: SharedEnquiry) => agencyNamed(heldBy, 'en') },
    { key: 'purpose', title: 'What for', isInWords: true, cell: ({ purpose }: SharedEnquiry) => purpose },
    {
      key: 'until',
      title: 'Until',
      sortBy: ({ expiresAt }: SharedEnquiry) => expiresAt.getTime(),
      cell: ({ expiresAt }: SharedEnquiry) => longDate(lastDayOfShare(expiresAt)),
    },
    {
      key: 'shared',
      title: 'Shared',
      sortBy: ({ sharedAt }: SharedEnquiry) => sharedAt.getTime(),
      cell: ({ sharedAt }: SharedEnquiry) => ({ time: when(sharedAt, at) }),
    },
  ]
}

interface SharedView {
  readonly reference: string
  readonly holder: string
  readonly purpose: string
  readonly until: string
  readonly facts: readonly SummaryRowView[]
  readonly said: readonly {
    readonly who: string
    readonly time: WhenView
    readonly lines: readonly string[]
  }[]
  readonly saysNothing: boolean
  readonly files: readonly { readonly name: string; readonly href: string }[]
}

export function sharedEnquiryPage(d: { readonly files: Pick<Files, 'list'> }): PageDefinition {
  return definePage({
    address: '/shared/:reference',
    permission: 'enquiry.view',
    title: ({ reference }: SharedView) => `Shared enquiry ${reference}`,
    breadcrumbs: [{ text: 'Shared with us', href: '/shared' }],
    params: enquiryParams,
    get: {
      activity: 'enquiry-shared-opened',
      subject: subjectOf,
      async answer({ tx, at, params: { reference } }) {
        const [shared] = await selectSharedWithUs(tx, at, reference)
        if (shared === undefined) return notFound()
        const said = await selectSharedMessages(tx, reference, at)
        return view<SharedView>({
          reference,
          holder: agencyFirst(shared.heldBy),
          purpose: shared.purpose,
          until: longDate(lastDayOfShare(shared.expiresAt)),
          facts: summary([
            { name: 'Name', value: shared.name ?? NOT_SHARED },
            { name: 'Company', value: shared.company ?? NOT_SHARED },
            { name: 'Email', value: shared.email ?? NOT_SHARED },
            ...(shared.receivedAt === null
              ? []
              : [
                  { name: 'Received', value: fullInstant(shared.receivedAt) },
                  { name: 'About', value: isTopic(shared.topic) ? TOPICS[shared.topic].en : 'Not said yet' },
                  {
                    name: 'Market',
                    value: shared.market === null ? 'Not said yet' : marketName(shared.market),
                  },
                ]),
            { name: 'State', value: shared.state === null ? NOT_SHARED : ENQUIRY_STATES[shared.state].text },
          ]),
          said: said.map(({ kind, agency, saidAt, words }) => ({
            who: kind === 'reply' ? agencyNamed(agency, 'en') : 'The enquirer',
            time: when(saidAt, at),
            lines: words.split(/\n+/),
          })),
          saysNothing: said.length === 0,
          files: shared.fields.includes('files')
            ? (await d.files.list(tx, ownerOf(reference), at))
                .filter(({ scan }) => scan !== 'waiting')
                .map(({ id, name }) => ({ name, href: `/shared/${reference}/files/${id}` }))
            : [],
        })
      },
    },
    template: new URL('./shared-enquiry.njk', import.meta.url),
  })
}
