/** The cases as a table: reference, spoken code, what was answered, what came of it. */
import { dataTable, when, type Cell, type Column, type TableView } from '#pages'
import type { CaseAtHand } from '../cases.ts'

const STATES: Readonly<Record<CaseAtHand['state'], Cell>> = {
  open: { text: 'open', tag: 'attention' },
  'to-be-recorded': { text: 'to be recorded', tag: 'danger' },
  closed: { text: 'closed', tag: 'quiet' },
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
      {
        key: 'answer',
        title: 'Customs was told',
        cell: (c) =>
          c.stillEnforceable
            ? { text: 'still enforceable', tag: 'danger' }
            : { text: `no: ${c.reason ?? ''}`, tag: 'good' },
      },
      { key: 'as-of', title: 'As of', cell: (c) => ({ time: when(c.asOf, at) }) },
      { key: 'outcome', title: 'Outcome', cell: (c) => c.outcome ?? '' },
      { key: 'state', title: 'State', cell: (c) => STATES[c.state] },
    ],
  })
}
