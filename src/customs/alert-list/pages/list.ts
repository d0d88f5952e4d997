/** The alert list: which one is in force, how fresh it is, which came before; interception figures only. */
import Type from 'typebox'
import { civilDate } from '#kernel'
import {
  dataTable,
  definePage,
  fullInstant,
  grouped,
  stackedAreas,
  summary,
  tableQuery,
  view,
  when,
  type ChartView,
  type SummaryRowView,
  type TableView,
} from '#pages'
import { listStatus } from '../list-status.ts'
import { recentVersions, versionInForce, type ListVersion } from '../store.ts'

const VERSIONS_SHOWN = 60

const STATE_WORDS: Readonly<Record<ListVersion['state'], string>> = {
  held: 'held for release',
  'in-force': 'in force',
  superseded: 'superseded',
  refused: 'refused',
}

interface ListView {
  readonly status: readonly SummaryRowView[]
  readonly table: TableView
  readonly sizes: ChartView | false
}

export const listPage = definePage({
  address: '/list',
  permission: 'alert-list.view-status',
  title: 'Alert list',
  layout: 'wide',
  query: Type.Object(tableQuery),
  get: {
    activity: 'alert-list-status-viewed',
    async answer({ tx, at, path, query }) {
      const current = await versionInForce(tx)
      const versions = await recentVersions(tx, VERSIONS_SHOWN)
      const status = listStatus(current, at)
      const applied = versions.filter((version) => version.appliedAt !== null).reverse()
      return view<ListView>({
        status: summary([
          {
            name: 'List in force',
            value: current === undefined ? 'none yet' : `number ${current.listNumber}`,
          },
          {
            name: 'Freshness',
            value: status.stale ? { text: 'stale', tag: 'attention' } : { text: 'fresh', tag: 'good' },
          },
          {
            name: 'Valid until',
            value: current === undefined ? 'not known' : fullInstant(current.validUntil),
          },
          { name: 'Applied', value: current?.appliedAt ? { time: when(current.appliedAt, at) } : 'never' },
          { name: 'Interception entries', value: grouped(status.interception_entries) },
        ]),
        sizes:
          applied.length < 2
            ? false
            : stackedAreas({
                title: 'Interception entries over time',
                along: 'Day',
                labels: applied.map(({ appliedAt, receivedAt }) => civilDate(appliedAt ?? receivedAt)),
                series: [
                  {
                    name: 'Interception entries',
                    values: applied.map((version) => version.interceptionEntries),
                  },
                ],
              }),
        table: dataTable<ListVersion>({
          caption: 'Lists received',
          rows: versions,
          path,
          query,
          sortedBy: { key: 'number', descending: true },
          empty: {
            title: 'No list was received yet',
            text: 'Justice sends one each day; it appears here when it has been checked and applied.',
          },
          columns: [
            {
              key: 'number',
              title: 'Number',
              isNumeric: true,
              sortBy: (row) => row.listNumber,
              cell: (row) => String(row.listNumber),
            },
            {
              key: 'state',
              title: 'State',
              sortBy: (row) => row.state,
              cell: (row) => ({
                text: STATE_WORDS[row.state],
                tag: row.state === 'in-force' ? 'good' : row.state === 'held' ? 'attention' : 'quiet',
              }),
            },
            {
              key: 'entries',
              title: 'Interception entries',
              isNumeric: true,
              sortBy: (row) => row.interceptionEntries,
              cell: (row) => grouped(row.interceptionEntries),
            },
            { key: 'added', title: 'Added', isNumeric: true, cell: (row) => grouped(row.interceptionAdded) },
            {
              key: 'changed',
              title: 'Changed',
              isNumeric: true,
              cell: (row) => grouped(row.interceptionChanged),
            },
            {
              key: 'removed',
              title: 'Removed',
              isNumeric: true,
              cell: (row) => grouped(row.interceptionRemoved),
            },
            {
              key: 'withdrawn',
              title: 'Withdrawn before it',
              isNumeric: true,
              cell: (row) => grouped(withdrawnBefore(row, versions)),
            },
            {
              key: 'received',
              title: 'Received',
              sortBy: (row) => row.receivedAt.getTime(),
              cell: (row) => ({ time: when(row.receivedAt, at) }),
            },
          ],
        }),
      })
    },
  },
  template: new URL('./list.njk', import.meta.url),
})

/** Interception entries that withdrawals took off the list in force, from when it was applied until this one came. */
function withdrawnBefore(list: ListVersion, versions: readonly ListVersion[]): number {
  const [before] = versions
    .filter(({ listNumber, appliedAt }) => appliedAt !== null && listNumber < list.listNumber)
    .sort((a, b) => b.listNumber - a.listNumber)
  const found = list.interceptionEntries - list.interceptionAdded + list.interceptionRemoved
  return before === undefined ? 0 : Math.max(0, before.interceptionEntries - found)
}
