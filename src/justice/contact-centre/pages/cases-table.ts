/** The cases as a table: reference, spoken code, what was answered, what came of it. Red stands where somebody must act. */
import { dataTable, when, type Cell, type Column, type TableView } from '#pages'
import type { CaseAtHand } from '../cases.ts'
import { OUTCOME_WORDS, REASON_WORDS } from '../outcome-words.ts'

const STATES: Readonly<Record<CaseAtHand['state'], Cell>> = {
  open: { text: 'open', tag: 'attention' },
  'to-be-recorded': { text: 'to be recorded', tag: 'danger' },
  closed: { text: 'closed', tag: 'quiet' },
}

function answerWords({ stillEnforceable, reason }: CaseAtHand): string {
  if (stillEnforceable) return 'still enforceable'
  return reason === null ? 'no longer' : `no: ${REASON_WORDS[reason]}`
}

export function casesTable(
  rows: readonly CaseAtHand[],
  at: Date,
  options: { readonly caption: string; readonly path: string; readonly more?: readonly Column<CaseAtHand>[] },
): TableView {
  return dataTable<CaseAtHand>({
    ...{ caption: options.caption, rows, path: options.path, query: {}, id: 'cases' },
    empty: {
      title: 'No case',
      text: 'When Customs asks about somebody who is being stopped, the case appears here with its code.',
    },
    columns: [
      { key: 'case', title: 'Case', cell: (c) => ({ text: c.caseReference, code: true }) },
      { key: 'code', title: 'Spoken code', cell: (c) => ({ text: c.spokenCode, code: true }) },
      ...(options.more ?? []),
      { key: 'answer', title: 'Customs was told', cell: answerWords },
      { key: 'as-of', title: 'As of', cell: (c) => ({ time: when(c.asOf, at) }) },
      {
        key: 'outcome',
        title: 'Outcome',
        cell: (c) => (c.outcome === undefined ? '' : OUTCOME_WORDS[c.outcome]),
      },
      { key: 'state', title: 'State', cell: (c) => STATES[c.state] },
    ],
  })
}
