/** An extract that was tried, as whoever decides reads it: what would change, who would leave, what the next list loses. */
import { formatMoney } from '#justice/eligibility'
import { ALERT_TYPES } from '#kernel'
import {
  countTiles,
  dataTable,
  grouped,
  summary,
  type CountTileView,
  type SummaryRow,
  type SummaryRowView,
  type TableView,
} from '#pages'
import type { HalfAfter } from '../operations.ts'
import type { DryRunOnRecord } from '../try-extract.ts'
import { owedInWords, type StayersLoss } from '../what-stayers-lose.ts'

export interface TrialView {
  readonly counts: readonly CountTileView[]
  readonly facts: readonly SummaryRowView[]
  readonly list: TableView
  readonly isGuarded: boolean
  readonly guard: string
  readonly refusedRows: number
  readonly heldBack: number
}

export function trialView(dryRun: DryRunOnRecord, full: boolean, path: `/${string}`): TrialView {
  const { people, left, heldBefore, list, refusedRows, rows, isGuarded, staying } = dryRun
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
        name: 'Those who leave owe',
        value: owedInWords(left),
      },
      ...(staying === undefined ? [] : stayersFacts(staying, people.changed)),
    ]),
    list: listTable(dryRun, path),
    guard: `each type of alert may shrink by at most ${mostShrinkPerCent}% and grow by at most ${mostGrowthPerCent}%, and the register may lose at most ${mostShrinkPerCent}% of its people, counting those who stay and lose their alert or all that they owe`,
    ...{ isGuarded, refusedRows, heldBack: people.heldBack },
  }
}

function stayersFacts(
  { before, after, gone, losingAll }: StayersLoss,
  changed: number,
): readonly SummaryRow[] {
  return [
    { name: 'Those who are changed owe now', value: owedInWords(before) },
    { name: 'They would owe', value: owedInWords(after) },
    {
      name: 'Of theirs would disappear',
      value: `Debts: ${grouped(gone.debts)}, of ${formatMoney(gone.cents)}. Warrants: ${grouped(gone.warrants)}.`,
    },
    {
      name: 'They stay, and would lose their alert or all that they owe',
      value: `${grouped(losingAll)} of ${grouped(changed)} people`,
    },
  ]
}

type Half = HalfAfter & { readonly type: string }

function listTable({ list }: DryRunOnRecord, path: `/${string}`): TableView {
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
