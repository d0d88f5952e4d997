/** Interception figures: today’s alerts by port and hour, alerts by day and port, and how far above the edge they scored. Silent alerts are in none. */
import { CIVIL_TIME_ZONE, civilDate } from '#kernel'
import { bars, definePage, histogram, strip, view, type ChartView } from '#pages'
import { civilDaysUpTo } from '#statute'
import type { BandEdgeAt } from './band-edge.ts'
import { alertsByDayAndPort, alertsByPortAndHour, alertScores, type HourlyAlerts } from '../store.ts'

const DAYS_SHOWN = 14
const FULL_SCORE = 100
const HOURS = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`)

interface FiguresView {
  readonly today: ChartView
  readonly byDay: ChartView
  readonly scores: ChartView
  readonly isEmpty: boolean
}

export const figuresPage = (bandEdgeAt: BandEdgeAt) =>
  definePage({
    address: '/figures',
    permission: 'interception-figures.view',
    title: 'Interception figures',
    layout: 'wide',
    get: {
      activity: 'alert-figures-viewed',
      async answer({ tx, at }) {
        const since = new Date(at.getTime() - DAYS_SHOWN * 86_400_000)
        const counted = await alertsByDayAndPort(tx, since)
        const scores = await alertScores(tx, since)
        const days = civilDaysUpTo(at, DAYS_SHOWN)
        const edge = bandEdgeAt(at)
        const ports = [...new Set(counted.map(({ port }) => port))].sort()
        const alertsOf = (day: string, port: string) =>
          counted.find((row) => row.day === day && row.port === port)?.alerts ?? 0
        return view<FiguresView>({
          today: todayStrip(await alertsByPortAndHour(tx, civilDate(at)), ports, at),
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
            from: edge - 1,
            binWidth: 1,
            counts: Array.from(
              { length: FULL_SCORE - edge + 2 },
              (_, i) => scores.filter((score) => Math.floor(score / 100) === edge - 1 + i).length,
            ),
            edge: { at: edge, text: `band A from ${edge}` },
          }),
          isEmpty: counted.length === 0,
        })
      },
    },
    template: new URL('./figures.njk', import.meta.url),
  })

const hourFormat = new Intl.DateTimeFormat('en-NZ', {
  timeZone: CIVIL_TIME_ZONE,
  hour: 'numeric',
  hourCycle: 'h23',
})

/** Every port of the last two weeks has its strip, until the hour that runs. */
function todayStrip(counted: readonly HourlyAlerts[], ports: readonly string[], at: Date): ChartView {
  const alertsOf = (port: string, hour: number) =>
    counted.find((row) => row.port === port && row.hour === hour)?.alerts ?? 0
  const hoursSoFar = Number(hourFormat.format(at)) + 1
  return strip({
    title: 'Interception alerts of today by port and hour',
    note: 'each square is an hour; the last one is still running',
    along: 'Hour from',
    labels: HOURS,
    series: ports.map((port) => ({
      name: port,
      values: Array.from({ length: hoursSoFar }, (_, hour) => alertsOf(port, hour)),
    })),
  })
}
