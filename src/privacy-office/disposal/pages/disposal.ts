/** What has been kept long enough: what is past its time, what is due, what is held, and what two people are asked. */
import Type from 'typebox'
import {
  countTiles,
  dataTable,
  definePage,
  longDate,
  tableQuery,
  view,
  when,
  type CountTileView,
  type PageDefinition,
  type TableView,
} from '#pages'
import { civilDate } from '#kernel'
import { RETENTION_CLASSES } from '#statute'
import type { SealedTable } from '../disposable-tables.ts'
import { countToReview } from '../hold-store.ts'
import { selectProposals, type ProposalRow } from '../proposal-store.ts'
import { selectStandings, type StandingRow } from '../store.ts'
import type { DisposalPagesOptions } from './pages-options.ts'
import { stateOf } from './proposal-state.ts'

const MOST_LISTED = 200

interface DisposalView {
  readonly counted: string
  readonly tiles: readonly CountTileView[]
  readonly standings: TableView
  readonly proposals: TableView
  readonly sealed: TableView | false
}

export function disposalPage({ tables, sealed }: DisposalPagesOptions): PageDefinition {
  const purposes = new Map(tables.map(({ table, purpose }) => [table, purpose]))
  return definePage({
    address: '/disposal',
    permission: 'disposal.view',
    title: 'Retention and disposal',
    layout: 'wide',
    query: Type.Object(tableQuery),
    get: {
      activity: 'disposal-viewed',
      async answer({ tx, at, path, query }) {
        const standings = await selectStandings(tx)
        const proposals = await selectProposals(tx, MOST_LISTED)
        return view<DisposalView>({
          counted: countedWords(standings),
          tiles: tilesOf(standings, await countToReview(tx, civilDate(at))),
          standings: standingsTable(standings, purposes, path),
          proposals: proposalsTable(proposals, at, { path, query }),
          sealed: sealed.length > 0 && sealedTable(sealed, path),
        })
      },
    },
    template: new URL('./disposal.njk', import.meta.url),
  })
}

/** What the data maps say, and nothing of what is held (decision 0027). */
function sealedTable(rows: readonly SealedTable[], path: string): TableView {
  return dataTable({
    caption: 'What is sealed, and not counted here',
    rows,
    path,
    query: {},
    pageSize: 100,
    empty: { title: 'Nothing is sealed', text: 'Every table of this site is counted.' },
    columns: [
      { key: 'table', title: 'Kept in', cell: ({ table }: SealedTable) => table },
      { key: 'process', title: 'Who alone can look', cell: ({ process }: SealedTable) => process },
      { key: 'ends', title: 'How it ends', isInWords: true, cell: ({ ends }: SealedTable) => ends },
    ],
  })
}

function countedWords(standings: readonly StandingRow[]): string {
  const [first] = standings.map(({ countedOn }) => countedOn).sort()
  return first === undefined
    ? 'Nothing has been counted yet: the dry run runs every day at 03:30, and when the site starts.'
    : `Counted on ${longDate(first)}. The dry run counts every day at 03:30, and disposes of nothing.`
}

function tilesOf(standings: readonly StandingRow[], toReview: number): readonly CountTileView[] {
  const sum = (of: (row: StandingRow) => number) => standings.reduce((total, row) => total + of(row), 0)
  const late = sum(({ pastMaximum }) => pastMaximum)
  return countTiles([
    {
      count: late,
      text: 'past their last day',
      note: late === 0 ? 'Nothing was kept too long' : 'Nothing holds them',
      tone: late === 0 ? 'good' : 'danger',
    },
    { count: sum(({ due }) => due), text: 'due for disposal' },
    { count: sum(({ held }) => held), text: 'held', href: '/disposal/holds' },
    {
      count: toReview,
      text: toReview === 1 ? 'hold to review' : 'holds to review',
      href: '/disposal/holds',
      tone: toReview === 0 ? 'quiet' : 'attention',
    },
  ])
}

function standingsTable(
  rows: readonly StandingRow[],
  purposes: ReadonlyMap<string, string>,
  path: string,
): TableView {
  return dataTable({
    caption: 'What is kept, and how it stands',
    rows,
    path,
    query: {},
    pageSize: 100,
    empty: {
      title: 'Nothing is counted yet',
      text: 'Each kind of record appears here with the first dry run.',
    },
    rowTone: ({ pastMaximum }) => (pastMaximum > 0 ? 'danger' : ''),
    columns: [
      {
        key: 'table',
        title: 'Kept in',
        cell: ({ table }: StandingRow) => table,
      },
      {
        key: 'purpose',
        title: 'What for',
        isInWords: true,
        cell: ({ table }: StandingRow) => purposes.get(table) ?? '',
      },
      {
        key: 'class',
        title: 'For how long',
        isInWords: true,
        cell: (row: StandingRow) => RETENTION_CLASSES[row.class].sentence,
      },
      { key: 'due', title: 'Due', isNumeric: true, cell: ({ due }: StandingRow) => String(due) },
      { key: 'held', title: 'Held', isNumeric: true, cell: ({ held }: StandingRow) => String(held) },
      {
        key: 'late',
        title: 'Past the last day',
        isNumeric: true,
        cell: ({ pastMaximum }: StandingRow) => String(pastMaximum),
      },
    ],
  })
}

function proposalsTable(
  rows: readonly ProposalRow[],
  at: Date,
  { path, query }: { readonly path: string; readonly query: object },
): TableView {
  return dataTable({
    caption: 'Proposals, the newest first',
    rows,
    path,
    query: { ...query },
    empty: {
      title: 'Nothing is proposed',
      text: 'When the dry run finds records that are due, they appear here for two people to look at.',
    },
    columns: [
      {
        key: 'proposal',
        title: 'Proposal',
        cell: ({ id, table }: ProposalRow) => ({ text: table, href: `/disposal/proposals/${id}` }),
      },
      { key: 'state', title: 'State', cell: stateOf },
      {
        key: 'records',
        title: 'Records',
        isNumeric: true,
        cell: ({ records }: ProposalRow) => String(records),
      },
      {
        key: 'days',
        title: 'Begun',
        cell: ({ firstOn, lastOn }: ProposalRow) => daysWords(firstOn, lastOn),
      },
      { key: 'made', title: 'Proposed', cell: ({ madeAt }: ProposalRow) => ({ time: when(madeAt, at) }) },
    ],
  })
}

function daysWords(first: string, last: string): string {
  return first === last ? longDate(first) : `${longDate(first)} to ${longDate(last)}`
}
