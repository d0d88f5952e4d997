/** The agreement in force, as the regulator's page prints it, with its comparison levels and weights. */
import { agreementPage, messageOf, type Agreement, type RegulatorPage } from '#agreement'
import type { Fault, Result } from '#kernel'
import { dataTable, definePage, longDate, summary, view, type SummaryRowView, type TableView } from '#pages'

export interface AgreementsInForce {
  inForce(at: Date): Result<Agreement, Fault>
}

interface AgreementView {
  readonly page: RegulatorPage | false
  readonly technical: readonly SummaryRowView[]
  readonly messages: TableView | false
  readonly levels: readonly TableView[]
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  familyName: 'Family name',
  dateOfBirth: 'Date of birth',
  givenNames: 'Given names',
  gender: 'Gender',
}

interface Level {
  readonly level: string
  readonly sentence: string
  readonly credit: number
}

const points = (hundredths: number) => (hundredths / 100).toFixed(2)
const words = (name: string) => name.replaceAll(/[-_]/g, ' ')

function levelTables(agreement: Agreement, path: string): readonly TableView[] {
  return Object.entries(agreement.matching.fields).map(([field, standard]) =>
    dataTable<Level>({
      caption: `${FIELD_WORDS[field] ?? words(field)}: up to ${String(standard.weight / 100)} of 100 points`,
      id: `levels-${field}`,
      rows: standard.levels,
      path,
      query: {},
      empty: { title: 'No level', text: 'The agreement names no comparison level.' },
      columns: [
        { key: 'level', title: 'Level', cell: ({ level }) => words(level) },
        { key: 'sentence', title: 'What an officer reads', cell: ({ sentence }) => sentence },
        { key: 'credit', title: 'Points', isNumeric: true, cell: ({ credit }) => points(credit) },
      ],
    }),
  )
}

function messageTable(agreement: Agreement, path: string): TableView {
  return dataTable({
    caption: 'Messages',
    rows: agreement.messages,
    path,
    query: {},
    pageSize: 100,
    empty: { title: 'No message', text: 'The agreement names no message.' },
    columns: [
      { key: 'type', title: 'Message', cell: ({ type }) => words(type) },
      { key: 'way', title: 'From and to', cell: ({ from, to }) => `${words(from)} to ${words(to)}` },
      {
        key: 'fields',
        title: 'Fields',
        cell: ({ type, fields }) =>
          [...(messageOf(agreement, type)?.header ?? []), ...fields].map(words).join(', '),
      },
      { key: 'seen', title: 'Seen by', cell: ({ seenBy }) => seenBy.map(words).join(', ') },
    ],
  })
}

export function agreementsPage(agreements: AgreementsInForce) {
  return definePage({
    address: '/agreement',
    permission: 'agreement.view',
    title: 'Agreement',
    layout: 'wide',
    get: {
      activity: 'agreement-viewed',
      async answer({ at, path }) {
        const inForce = agreements.inForce(at)
        if (!inForce.ok)
          return view<AgreementView>({ page: false, technical: [], messages: false, levels: [] })
        const page = agreementPage(inForce.value, at)
        return view<AgreementView>({
          page: { ...page, inForce: page.inForce.replaceAll(/\d{4}-\d\d-\d\d/g, (date) => longDate(date)) },
          technical: summary(
            [...page.summary, ...page.technicalInformation].map(({ heading, text }) => ({
              name: heading,
              value: text.replaceAll('\n', ', '),
            })),
          ),
          messages: messageTable(inForce.value, path),
          levels: levelTables(inForce.value, path),
        })
      },
    },
    template: new URL('./agreement.njk', import.meta.url),
  })
}
