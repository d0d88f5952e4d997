/** An extract that was tried, as whoever decides reads it: what would change, who would leave, what the next list loses. */
import { formatMoney } from '#justice/eligibility'
import { ALERT_TYPES } from '#kernel'
import {
  countTiles,
  dataTable,
  grouped,
  summary,
  type CountTileView,
  type SummaryRowView,
  type TableView,
} from '#pages'
import type { HalfAfter } from '../operations.ts'
import type { DryRun } from '../try-extract.ts'

export interface TrialView {
  readonly counts: readonly CountTileView[]
  readonly facts: readonly SummaryRowView[]
  readonly list: TableView
  readonly isGuarded: boolean
  readonly guard: string
  readonly refusedRows: number
  readonly heldBack: number
}

export function trialView(dryRun: DryRun, full: boolean, path: `/${string}`): TrialView {
  const { people, left, heldBefore, list, refusedRows, rows, isGuarded } = dryRun
  const { mostShrinkPerCent, mostGrowthPerCent } = list.guard
  return {
    counts: countTiles([
      { count: people.added, text: 'would be added' },
      { count: people.changed, text: 'would be changed' },
      { count: people.unchanged, text: 'unchanged' },
      { count: people.left, text: 'would leave the register', tone: isGuarded ? 'danger' : 'quiet' },
      { count: people.heldBack, text: 'held back', tone: people.heldBack > 0 ? 'attention' : 'quiet' },
      { count: refusedRows, text: 'rows refused', tone: refusedRows > 0 ? 'attention' : 'quiet' },
    ]),
    facts: summary([
      { name: 'Extract', value: full ? 'The whole register: whoever is not named leaves' : 'Changes only' },
      {
        name: 'Rows',
        value: `${grouped(rows.people)} people, ${grouped(rows.debts)} debts, ${grouped(rows.warrants)} warrants`,
      },
      {
        name: 'Would leave the register',
        value: `${grouped(people.left)} of ${grouped(heldBefore)} people`,
      },
      {
        name: 'Of them on the list last sent',
        value: ALERT_TYPES.map((type) => `${grouped(left.listed[type])} ${type}`).join(', '),
      },
      {
        name: 'They owe',
        value: `${formatMoney(left.finesCents)} in fines, ${formatMoney(left.reparationCents)} in reparation`,
      },
    ]),
    list: listTable(dryRun, path),
    guard: `each type of alert may shrink by at most ${mostShrinkPerCent}% and grow by at most ${mostGrowthPerCent}%, and the register may lose at most ${mostShrinkPerCent}% of its people`,
    ...{ isGuarded, refusedRows, heldBack: people.heldBack },
  }
}

type Half = HalfAfter & { readonly type: string }

function listTable({ list }: DryRun, path: `/${string}`): TableView {
  const count = (key: keyof HalfAfter, title: string) => ({
    ...{ key, title, isNumeric: true },
    cell: (half: Half) => grouped(half[key]),
  })
  return dataTable<Half>({
    ...{ caption: 'What the next list would be', path, query: {}, id: 'next-list' },
    rows: ALERT_TYPES.map((type) => ({ type, ...list.difference[type] })),
    empty: { title: 'No type of alert', text: 'The agreement names the types.' },
    columns: [
      { key: 'type', title: 'Type of alert', cell: ({ type }) => type },
      count('before', 'Last list'),
      count('now', 'Next list'),
      count('added', 'Added'),
      count('changed', 'Changed'),
      count('removed', 'Removed'),
    ],
  })
}
