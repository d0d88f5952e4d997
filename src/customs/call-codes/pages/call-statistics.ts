/** What people called about in a month that is over, and how many called month by month: for quality, and for who plans. */
import Type from 'typebox'
import {
  bars,
  definePage,
  grouped,
  notFound,
  ranked,
  view,
  type ChartView,
  type PageDefinition,
} from '#pages'
import type { MonthTotal } from '../figure-store.ts'
import { monthLinks, monthsOfCalls, monthWords, type ChosenMonth } from './month-rows.ts'

const HERE = '/call-statistics'
/** A year. */
const MONTHS_IN_BARS = 12

interface StatisticsView {
  readonly links: ReturnType<typeof monthLinks>
  readonly month: string
  readonly total: string
  readonly byCode: ChartView | false
  readonly byMonth: ChartView | false
}

export function callStatisticsPage(): PageDefinition {
  return definePage({
    address: HERE,
    permission: 'call-statistics.view',
    title: ({ month }: StatisticsView) => (month === '' ? 'Call statistics' : `Call statistics, ${month}`),
    layout: 'wide',
    query: Type.Object({ month: Type.Optional(Type.String({ pattern: '^2\\d{3}-\\d{2}$' })) }),
    get: {
      activity: 'call-statistics-viewed',
      async answer({ tx, query: { month } }) {
        const calls = await monthsOfCalls(tx, month, 'en')
        if (calls === undefined) return notFound()
        const { months, chosen } = calls
        return view<StatisticsView>({
          links: monthLinks(calls, HERE, 'en'),
          month: chosen === undefined ? '' : monthWords(chosen.month),
          total: chosen === undefined ? '' : figureText(chosen.total),
          byCode: chosen !== undefined && byCode(chosen),
          byMonth: byMonth(months),
        })
      },
    },
    template: new URL('./call-statistics.njk', import.meta.url),
  })
}

function figureText(figure: number | null): string {
  return figure === null ? 'not shown' : grouped(figure)
}

function byCode({ month, rows }: ChosenMonth): ChartView {
  return ranked({
    title: `Calls by code, ${monthWords(month)}`,
    heads: ['Code', 'Calls'],
    rows: rows.map(({ name, figure }) => ({ name, count: figure ?? 'not shown' })),
  })
}

/** A month with too few calls has no bar, not one of nothing. */
function byMonth(months: readonly MonthTotal[]): ChartView | false {
  const known = months
    .slice(0, MONTHS_IN_BARS)
    .flatMap(({ month, total }) => (total === null ? [] : [{ month, total }]))
    .reverse()
  if (known.length < 2) return false
  const [first, last] = [known[0], known.at(-1)].map((one) => monthWords(one?.month ?? ''))
  return bars({
    title: `Calls by month, ${first ?? ''} to ${last ?? ''}`,
    along: 'Month',
    // No month of a year stands twice.
    labels: known.map(({ month }) => monthWords(month).slice(0, 3)),
    series: [{ name: 'Calls', values: known.map(({ total }) => total) }],
  })
}
