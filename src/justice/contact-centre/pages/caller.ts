/** The person on whom the call turns: codes, debts, warrants, trail, and the three things that an agent may record. */
import Type from 'typebox'
import { agreementInForce, type Agreement } from '#agreement'
import { decide, formatMoney, whyAlone } from '#justice/eligibility'
import { personByRegisterId, type Debt, type PersonInRegister, type Warrant } from '#justice/register'
import { civilDate } from '#kernel'
import {
  dataTable,
  definePage,
  longDate,
  notFound,
  summary,
  view,
  when,
  type Cell,
  type PageDefinition,
  type SummaryRowView,
  type TableView,
} from '#pages'
import { casesOfPerson } from '../cases.ts'
import { recordedWords, trailOf, type TrailEntry } from '../trail.ts'
import { amountsInWords, amountsOwed, type AmountsOwed } from '../amounts-owed.ts'
import { spokenOf, type ActFormView } from './act-form.ts'
import { nameOf } from '../name-of.ts'
import { casesTable } from './cases-table.ts'

interface CallerView {
  readonly name: string
  readonly path: string
  readonly spoken: ActFormView['spoken']
  readonly facts: readonly SummaryRowView[]
  readonly cases: TableView
  readonly debts: TableView
  readonly warrants: TableView
  readonly trail: TableView
}

export function callerPage(agreements: readonly Agreement[]): PageDefinition {
  return definePage({
    address: '/contact-centre/people/:registerId',
    permission: 'contact-centre.view',
    title: 'Person',
    layout: 'wide',
    breadcrumbs: [{ text: 'Contact centre', href: '/contact-centre' }],
    params: Type.Object({ registerId: Type.String({ format: 'uuid' }) }),
    query: Type.Object({ recorded: Type.Optional(Type.String({ format: 'uuid' })) }),
    get: {
      activity: 'caller-viewed',
      subject: ({ params }) => ({ kind: 'registered-person', id: params.registerId }),
      async answer({ tx, at, params, query, path }) {
        const person = await personByRegisterId(tx, params.registerId)
        if (person === undefined) return notFound()
        const cases = await casesOfPerson(tx, person.personProfileNumber, at)
        const owed = amountsOwed(person.debts)
        const number = person.personProfileNumber
        const recorded = query.recorded && (await recordedWords(tx, number, query.recorded))
        const banners = recorded ? [{ level: 'notice', text: recorded } as const] : []
        const shown: CallerView = {
          name: nameOf(person),
          path,
          spoken: spokenOf(cases),
          facts: summary([
            { name: 'Person profile number', value: { text: person.personProfileNumber, code: true } },
            { name: 'Date of birth', value: longDate(person.dateOfBirth) },
            { name: 'Gender', value: person.gender },
            {
              name: 'Owed in all',
              value: owedInAll(owed),
            },
            { name: 'As the register is now', value: decisionNow(person, agreements, at) },
          ]),
          cases: casesTable(cases, at, { caption: 'Cases', path }),
          debts: debtsTable(person.debts, path),
          warrants: warrantsTable(person.warrants, path),
          trail: trailTable(await trailOf(tx, person, cases), at, path),
        }
        return view(shown, { banners })
      },
    },
    template: new URL('./caller.njk', import.meta.url),
  })
}

/** Its parts only where there are two: a sum of one is itself. */
function owedInAll(owed: AmountsOwed): Cell | string {
  if (owed.totalCents === 0) return 'nothing'
  const isOneSum = owed.finesCents === 0 || owed.reparationCents === 0
  return isOneSum ? amountsInWords(owed) : { text: formatMoney(owed.totalCents), note: amountsInWords(owed) }
}

function decisionNow(person: PersonInRegister, agreements: readonly Agreement[], at: Date): Cell | string {
  const agreement = agreementInForce(agreements, at)
  if (!agreement.ok) return ''
  if (person.leftAt !== null) return { text: 'left the register', tag: 'quiet' }
  const { eligibility } = agreement.value
  const { decision, explanation } = decide(eligibility, person.debts, person.warrants, civilDate(at))
  // An alert that stands asks nothing of the agent: red is for what does.
  const tag = decision === 'none' ? 'good' : 'attention'
  return { text: decision === 'none' ? 'no alert' : decision, tag, note: whyAlone(explanation) }
}

function debtsTable(rows: readonly Debt[], path: string): TableView {
  return dataTable<Debt>({
    ...{ caption: 'Debts', rows, path, query: {}, id: 'debts' },
    empty: { title: 'No debt', text: 'Debts appear here when an extract names them.' },
    columns: [
      { key: 'debt', title: 'Debt', cell: (d) => ({ text: d.debtId, code: true }) },
      { key: 'kind', title: 'Kind', cell: (d) => d.kind },
      { key: 'owed', title: 'Outstanding', isNumeric: true, cell: (d) => formatMoney(d.outstandingCents) },
      {
        key: 'arrangement',
        title: 'Arrangement',
        cell: (d) => (d.underArrangement ? { text: 'under arrangement', tag: 'good' } : 'none'),
      },
    ],
  })
}

function warrantsTable(rows: readonly Warrant[], path: string): TableView {
  return dataTable<Warrant>({
    ...{ caption: 'Warrants', rows, path, query: {}, id: 'warrants' },
    empty: { title: 'No warrant', text: 'Without a live warrant nobody may be arrested.' },
    columns: [
      { key: 'warrant', title: 'Warrant', cell: (w) => ({ text: w.warrantId, code: true }) },
      { key: 'issued', title: 'Issued', cell: (w) => longDate(w.issuedOn) },
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

function trailTable(rows: readonly TrailEntry[], at: Date, path: string): TableView {
  return dataTable<TrailEntry>({
    ...{ caption: 'Trail', rows, path, query: {}, id: 'trail' },
    empty: { title: 'Nothing yet', text: 'Payments, answers, withdrawals and outcomes appear here.' },
    columns: [
      { key: 'when', title: 'When', cell: (e) => ({ time: when(e.at, at) }) },
      { key: 'what', title: 'What', cell: (e) => e.what },
      { key: 'details', title: 'Details', cell: (e) => e.details },
      { key: 'case', title: 'Case', cell: (e) => ({ text: e.caseReference, code: true }) },
    ],
  })
}
