/** A person of the register: what they owe, under which warrants, and why they are on which list. */
import Type from 'typebox'
import { agreementInForce, type Agreement } from '#agreement'
import { decide, formatMoney, whyAlone } from '#justice/eligibility'
import { personByRegisterId, type Debt, type PersonInRegister, type Warrant } from '#justice/register'
import { civilDate, type AlertType } from '#kernel'
import {
  dataTable,
  definePage,
  longDate,
  notFound,
  summary,
  tableQuery,
  view,
  when,
  type Cell,
  type PageDefinition,
  type SummaryRowView,
  type TableQuery,
  type TableView,
} from '#pages'
import { decisionHistory } from '../decision-history.ts'
import type { SendDependencies } from '../send-daily-list.ts'
import type { DecisionInHistory } from '../store.ts'

interface PersonView {
  readonly name: string
  readonly facts: readonly SummaryRowView[]
  readonly debts: TableView
  readonly warrants: TableView
  readonly history: TableView
}

const DECISION_WORDS: Readonly<Record<DecisionInHistory['decision'], Cell>> = {
  interception: { text: 'interception', tag: 'danger' },
  silent: { text: 'silent', tag: 'attention' },
  none: { text: 'no alert', tag: 'quiet' },
  'left-register': { text: 'left the register', tag: 'quiet' },
}

export function personPage(dependencies: Pick<SendDependencies, 'agreements'>): PageDefinition {
  return definePage({
    address: '/register/people/:registerId',
    permission: 'register.view-person',
    title: 'Person in the register',
    layout: 'wide',
    breadcrumbs: [{ text: 'Register of fines', href: '/register' }],
    params: Type.Object({ registerId: Type.String({ format: 'uuid' }) }),
    query: Type.Object(tableQuery),
    get: {
      activity: 'list-reasons-viewed',
      subject: ({ params }) => ({ kind: 'registered-person', id: params.registerId }),
      async answer({ tx, at, params, path, query }) {
        const person = await personByRegisterId(tx, params.registerId)
        if (person === undefined) return notFound()
        const history = await decisionHistory(tx, person.personProfileNumber)
        const agreement = agreementInForce(dependencies.agreements, at)
        return view<PersonView>({
          name: [person.givenNames, person.familyName].filter((name) => name !== '').join(' '),
          facts: summary([
            ...registerFacts(person, at),
            { name: 'On the newest list', value: onNewestList(history) },
            {
              name: 'As the register is now',
              value: agreement.ok ? asOfNow(person, agreement.value, at) : '',
            },
          ]),
          debts: debtsTable(person.debts, path, query),
          warrants: warrantsTable(person.warrants, path, query),
          history: historyTable(history, at, path, query),
        })
      },
    },
    template: new URL('./person.njk', import.meta.url),
  })
}

function registerFacts(person: PersonInRegister, at: Date) {
  return [
    { name: 'Person profile number', value: { text: person.personProfileNumber, code: true } },
    { name: 'Date of birth', value: longDate(person.dateOfBirth) },
    { name: 'Gender', value: person.gender },
    { name: 'In the register since', value: { time: when(person.enteredAt, at) } },
    { name: 'Last changed', value: { time: when(person.changedAt, at) } },
    ...(person.leftAt === null
      ? []
      : [{ name: 'Left the register', value: { time: when(person.leftAt, at) } }]),
  ]
}

function onNewestList([newest]: readonly DecisionInHistory[]): Cell | string {
  if (newest === undefined) return 'not yet decided: no list was sent since the person came into the register'
  return { ...DECISION_WORDS[newest.decision], note: whyAlone(newest.explanation) }
}

/** The next list will say this, unless the register changes before it is built. */
function asOfNow(person: PersonInRegister, agreement: Agreement, at: Date): Cell {
  if (person.leftAt !== null) return DECISION_WORDS['left-register']
  const { decision, explanation } = decide(
    agreement.eligibility,
    person.debts,
    person.warrants,
    civilDate(at),
  )
  return { ...DECISION_WORDS[decision satisfies AlertType | 'none'], note: whyAlone(explanation) }
}

function debtsTable(rows: readonly Debt[], path: string, query: TableQuery): TableView {
  return dataTable<Debt>({
    ...{ caption: 'Debts', rows, path, query, id: 'debts' },
    empty: { title: 'No debt', text: 'Debts appear here when an extract names them.' },
    columns: [
      { key: 'debt', title: 'Debt', sortBy: (d) => d.debtId, cell: (d) => ({ text: d.debtId, code: true }) },
      { key: 'kind', title: 'Kind', sortBy: (d) => d.kind, cell: (d) => d.kind },
      { key: 'imposed', title: 'Imposed by a court', cell: (d) => (d.courtImposed ? 'yes' : 'no') },
      {
        key: 'outstanding',
        title: 'Outstanding',
        isNumeric: true,
        sortBy: (d) => d.outstandingCents,
        cell: (d) => formatMoney(d.outstandingCents),
      },
      {
        key: 'arrangement',
        title: 'Arrangement',
        cell: (d) => (d.underArrangement ? { text: 'under arrangement', tag: 'good' } : 'none'),
      },
    ],
  })
}

function warrantsTable(rows: readonly Warrant[], path: string, query: TableQuery): TableView {
  return dataTable<Warrant>({
    ...{ caption: 'Warrants', rows, path, query, id: 'warrants' },
    empty: { title: 'No warrant', text: 'Without a live warrant there is no alert of either type.' },
    columns: [
      { key: 'warrant', title: 'Warrant', cell: (w) => ({ text: w.warrantId, code: true }) },
      { key: 'issued', title: 'Issued', sortBy: (w) => w.issuedOn, cell: (w) => longDate(w.issuedOn) },
      {
        key: 'status',
        title: 'Status',
        cell: (w) =>
          w.status === 'live' ? { text: 'live', tag: 'attention' } : { text: w.status, tag: 'quiet' },
      },
      { key: 'covers', title: 'Covers', cell: (w) => ({ text: w.debtIds.join(', '), code: true }) },
    ],
  })
}

function historyTable(
  rows: readonly DecisionInHistory[],
  at: Date,
  path: string,
  query: TableQuery,
): TableView {
  return dataTable<DecisionInHistory>({
    ...{ caption: 'History of decisions', rows, path, query, id: 'history' },
    sortedBy: { key: 'list', descending: true },
    empty: { title: 'No decision yet', text: 'Each list decides about everybody in the register.' },
    columns: [
      {
        key: 'list',
        title: 'From list',
        isNumeric: true,
        sortBy: (row) => row.listNumber,
        cell: (row) => String(row.listNumber),
      },
      { key: 'decided', title: 'Decided', cell: (row) => ({ time: when(row.decidedAt, at) }) },
      { key: 'as-of', title: 'As of', cell: (row) => longDate(row.asOf) },
      { key: 'decision', title: 'Decision', cell: (row) => DECISION_WORDS[row.decision] },
      { key: 'why', title: 'Why', isInWords: true, cell: (row) => whyAlone(row.explanation) },
      { key: 'agreement', title: 'Agreement', cell: (row) => row.agreementVersion },
    ],
  })
}
