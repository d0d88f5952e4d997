/** The daily list: its counts by type, its change against the one before, its receipt, and its size over time. */
import Type from 'typebox'
import { agreementInForce, type Agreement } from '#agreement'
import type { Tx } from '#database'
import {
  countTiles,
  dataTable,
  definePage,
  fullInstant,
  grouped,
  longDate,
  summary,
  tableQuery,
  view,
  when,
  type ChartView,
  type CountTileView,
  type PageDefinition,
  type SummaryRow,
  type SummaryRowView,
  type TableView,
} from '#pages'
import { heldBackList, type HeldBackList } from '../held-back-store.ts'
import { listHistory, runCount } from '../list-history.ts'
import type { SendDependencies } from '../send-daily-list.ts'
import type { SentList } from '../store.ts'
import { listSizes } from './list-sizes.ts'
import { receiptOf } from './receipt.ts'

interface DailyListView {
  readonly counts: readonly CountTileView[]
  readonly facts: readonly SummaryRowView[]
  readonly sizes: ChartView | false
  readonly table: TableView
}

export function dailyListPage(dependencies: SendDependencies): PageDefinition {
  return definePage({
    address: '/daily-list',
    permission: 'daily-list.view',
    title: 'Daily list',
    layout: 'wide',
    query: Type.Object(tableQuery),
    get: {
      activity: 'daily-list-viewed',
      async answer({ tx, at, path, query }) {
        const lists = await listHistory(tx)
        const streams = await dependencies.exchange.status(tx)
        const agreement = agreementInForce(dependencies.agreements, at)
        return view<DailyListView>({
          counts: countsOf(lists),
          facts: summary([
            ...newestFacts(lists[0], at),
            { name: 'Receipt', value: receiptOf(streams) },
            ...heldFacts(await heldBackList(tx)),
            ...(agreement.ok ? await agreementFacts(tx, agreement.value, at) : []),
          ]),
          sizes: listSizes(lists),
          table: dataTable<SentList>({ ...columnsAt(at), caption: 'Lists sent', rows: lists, path, query }),
        })
      },
    },
    template: new URL('./daily-list.njk', import.meta.url),
  })
}

function countsOf([newest]: readonly SentList[]): readonly CountTileView[] {
  if (newest === undefined) return []
  const { entries, added, removed, changed } = newest
  return countTiles([
    { count: entries.interception, text: 'interception' },
    { count: entries.silent, text: 'silent' },
    { count: added, text: 'added', note: 'against the list before' },
    { count: removed, text: 'removed', note: 'against the list before' },
    { count: changed, text: 'changed', note: 'against the list before' },
  ])
}

function newestFacts(newest: SentList | undefined, at: Date): readonly SummaryRow[] {
  if (newest === undefined) return [{ name: 'Newest list', value: 'none was sent yet' }]
  const isStale = newest.validUntil <= at
  return [
    { name: 'Newest list', value: `number ${newest.number}` },
    { name: 'Sent', value: { time: when(newest.createdAt, at) } },
    {
      name: 'Valid until',
      value: isStale
        ? { text: 'stale', tag: 'attention', note: `valid until ${fullInstant(newest.validUntil)}` }
        : fullInstant(newest.validUntil),
    },
  ]
}

function heldFacts(held: HeldBackList | undefined): readonly SummaryRow[] {
  if (held === undefined) return []
  return [{ name: 'Held back', value: { text: 'a list waits for two people', href: '/daily-list/release' } }]
}

async function agreementFacts(tx: Tx, agreement: Agreement, at: Date): Promise<readonly SummaryRow[]> {
  const { runs, atMost, since } = await runCount(tx, agreement, at)
  return [
    {
      name: 'Agreement',
      value: agreement.demonstration
        ? { text: 'demonstration copy', tag: 'attention', note: agreement.title }
        : `${agreement.title}, version ${agreement.version}`,
    },
    { name: 'Runs this year', value: `${grouped(runs)} of ${grouped(atMost)}, since ${longDate(since)}` },
  ]
}

function columnsAt(at: Date) {
  const count = (key: string, title: string, of: (list: SentList) => number) => ({
    key,
    title,
    isNumeric: true,
    sortBy: of,
    cell: (list: SentList) => grouped(of(list)),
  })
  return {
    sortedBy: { key: 'number', descending: true },
    pageSize: 50,
    empty: {
      title: 'No list was sent yet',
      text: 'The first one goes out at the agreement’s hour, or when you send it; it appears here with its counts.',
    },
    columns: [
      count('number', 'Number', ({ number }) => number),
      {
        key: 'sent',
        title: 'Sent',
        sortBy: (list: SentList) => list.createdAt.getTime(),
        cell: (list: SentList) => ({ time: when(list.createdAt, at) }),
      },
      {
        key: 'occasion',
        title: 'Occasion',
        cell: (list: SentList) => (list.occasion === 'daily' ? 'by the clock' : 'by hand'),
      },
      count('interception', 'Interception', ({ entries }) => entries.interception),
      count('silent', 'Silent', ({ entries }) => entries.silent),
      count('added', 'Added', ({ added }) => added),
      count('removed', 'Removed', ({ removed }) => removed),
      count('changed', 'Changed', ({ changed }) => changed),
      { key: 'version', title: 'Agreement', cell: (list: SentList) => list.agreementVersion },
      {
        key: 'hash',
        title: 'Hash',
        cell: (list: SentList) => ({ text: list.contentHash.slice(0, 12), code: true }),
      },
    ],
  }
}
