/** What a security officer keeps open: what happens, what is unusual, what was done; it follows by itself. */
import Type from 'typebox'
import {
  countTiles,
  dataTable,
  definePage,
  grouped,
  tableQuery,
  view,
  when,
  type ChartView,
  type CountTileView,
  type PageDefinition,
  type TableView,
  type Tone,
} from '#pages'
import type { Grade } from '../detection.ts'
import { selectHours } from '../hours-store.ts'
import { stateOf, type IncidentRow } from '../incident.ts'
import { selectIncidents } from '../read-store.ts'
import { closedTable, incidentCell } from './closed-table.ts'
import { countOf, dayBefore, nameOfDetection, requestsChart, trippedChart } from './day-charts.ts'

interface SecurityView {
  readonly tiles: readonly CountTileView[]
  readonly open: TableView
  readonly done: TableView
  readonly requests: ChartView
  readonly tripped: ChartView | undefined
  readonly answered: string
}

export const GRADES: Readonly<Record<Grade, { readonly text: string; readonly tone: Tone }>> = {
  high: { text: 'Look now', tone: 'danger' },
  medium: { text: 'Slowed down', tone: 'attention' },
  low: { text: 'Written down', tone: 'quiet' },
}

export const securityPage: PageDefinition = definePage({
  address: '/security',
  permission: 'security.view',
  title: 'Security',
  layout: 'wide',
  query: Type.Object(tableQuery),
  get: {
    activity: 'security-viewed',
    async answer({ tx, at, path, query }) {
      const since = dayBefore(at)
      const incidents = await selectIncidents(tx, since)
      const hours = await selectHours(tx, since)
      const open = incidents.filter(({ closedAt }) => closedAt === null)
      const done = incidents.filter(({ closedAt }) => closedAt !== null)
      return view<SecurityView>({
        tiles: tilesOf(open, at),
        open: openTable(open, at, { path, query }),
        done: closedTable(done, at, {
          ...{ path, query: {}, caption: 'What was done: incidents closed in the last 24 hours' },
          empty: { title: 'Nothing was closed', text: 'Incidents that are closed are shown here for a day.' },
        }),
        requests: requestsChart(hours, at),
        tripped: trippedChart(incidents, since),
        answered: grouped(countOf(hours, 'answered')),
      })
    },
  },
  template: new URL('./security.njk', import.meta.url),
})

function tilesOf(open: readonly IncidentRow[], now: Date): readonly CountTileView[] {
  const count = (grade: Grade) => open.filter((one) => one.grade === grade).length
  const waiting = open.filter((one) => one.grade === 'high' && stateOf(one) === 'open')
  const oldest = waiting.map(({ openedAt }) => openedAt).toSorted((a, b) => a.getTime() - b.getTime())[0]
  return countTiles([
    {
      count: waiting.length,
      text: 'to look at now',
      note: oldest === undefined ? 'Nothing waits' : `The first ${when(oldest, now).relative}`,
      tone: waiting.length === 0 ? 'good' : 'danger',
    },
    { count: open.filter((one) => stateOf(one) === 'taken').length, text: 'somebody works on' },
    {
      count: count('medium'),
      text: 'networks slowed down',
      tone: count('medium') === 0 ? 'quiet' : 'attention',
    },
    { count: count('low'), text: 'written down' },
  ])
}

interface Place {
  readonly path: string
  readonly query: object
}

function openTable(rows: readonly IncidentRow[], at: Date, { path, query }: Place): TableView {
  return dataTable({
    caption: 'What is unusual: open incidents, the gravest first',
    rows,
    path,
    query: { ...query },
    empty: {
      title: 'Nothing is unusual',
      text: 'When a detection goes beyond its threshold, its incident appears here by itself.',
    },
    rowTone: (one) => (one.grade === 'high' && stateOf(one) === 'open' ? 'danger' : ''),
    columns: [
      { key: 'incident', title: 'Incident', cell: incidentCell },
      {
        key: 'detection',
        title: 'What',
        isInWords: true,
        cell: (one: IncidentRow) => nameOfDetection(one.detection),
      },
      {
        key: 'grade',
        title: 'Grade',
        cell: ({ grade }: IncidentRow) => ({ text: GRADES[grade].text, tag: GRADES[grade].tone }),
      },
      { key: 'last', title: 'Last', cell: (one: IncidentRow) => ({ time: when(one.lastAt, at) }) },
      { key: 'since', title: 'Since', cell: (one: IncidentRow) => ({ time: when(one.openedAt, at) }) },
      { key: 'times', title: 'Times', isNumeric: true, cell: (one: IncidentRow) => grouped(one.trips) },
      { key: 'taken', title: 'Who', cell: (one: IncidentRow) => one.takenBy ?? 'Nobody yet' },
    ],
  })
}
