/** Interception figures: alerts by day and port, and how far above the edge they scored. Silent alerts are in none. */
import { bars, definePage, histogram, view, type ChartView } from '#pages'
import { civilDate } from '#kernel'
import { alertsByDayAndPort, alertScores } from '../store.ts'

const DAYS_SHOWN = 14
const A_BAND_EDGE = 91

interface FiguresView {
  readonly byDay: ChartView
  readonly scores: ChartView
  readonly isEmpty: boolean
}

function daysUpTo(at: Date): readonly string[] {
  return Array.from({ length: DAYS_SHOWN }, (_, i) =>
    civilDate(new Date(at.getTime() - (DAYS_SHOWN - 1 - i) * 86_400_000)),
  )
}

export const figuresPage = definePage({
  address: '/figures',
  permission: 'board.view',
  title: 'Interception figures',
  layout: 'wide',
  get: {
    activity: 'alert-figures-viewed',
    async answer({ tx, at }) {
      const since = new Date(at.getTime() - DAYS_SHOWN * 86_400_000)
      const counted = await alertsByDayAndPort(tx, since)
      const scores = await alertScores(tx, since)
      const days = daysUpTo(at)
      const ports = [...new Set(counted.map(({ port }) => port))].sort()
      const alertsOf = (day: string, port: string) =>
        counted.find((row) => row.day === day && row.port === port)?.alerts ?? 0
      return view<FiguresView>({
        byDay: bars({
          title: 'Interception alerts by day and port',
          note: 'the last two weeks',
          along: 'Day',
          labels: days,
          series: ports.map((port) => ({ name: port, values: days.map((day) => alertsOf(day, port)) })),
        }),
        scores: histogram({
          title: 'Scores of interception alerts',
          note: 'the last two weeks',
          from: 90,
          binWidth: 1,
          counts: Array.from(
            { length: 11 },
            (_, i) => scores.filter((score) => Math.floor(score / 100) === 90 + i).length,
          ),
          edge: { at: A_BAND_EDGE, text: 'band A from 91' },
        }),
        isEmpty: counted.length === 0,
      })
    },
  },
  template: new URL('./figures.njk', import.meta.url),
})
