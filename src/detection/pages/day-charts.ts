/** The last day as pictures: what became of requests, and which detections tripped. */
import { CIVIL_TIME_ZONE } from '#kernel'
import { bars, ranked, type ChartView } from '#pages'
import { DETECTIONS, isDetection } from '../detections.ts'
import { REQUEST_KINDS, type RequestKind } from '../hour-counts.ts'
import type { HourRow } from '../hours-store.ts'
import type { IncidentRow } from '../incident.ts'

const HOUR_MS = 3_600_000
const HOURS = 24
/** What is answered is by far the most, and would make all else a line: it is told beside the picture. */
const SHOWN = ['not-there', 'refused', 'unsound', 'limited', 'failed'] as const satisfies RequestKind[]

const clockTime = new Intl.DateTimeFormat('en-NZ', {
  timeZone: CIVIL_TIME_ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** From where the last day is shown: the beginning of an hour. */
export function dayBefore(now: Date): Date {
  return new Date((Math.floor(now.getTime() / HOUR_MS) - HOURS + 1) * HOUR_MS)
}

export function requestsChart(rows: readonly HourRow[], now: Date): ChartView {
  const from = dayBefore(now).getTime()
  const hours = Array.from({ length: HOURS }, (_, index) => from + index * HOUR_MS)
  const times = (hour: number, kind: string) =>
    rows.find((row) => row.hour.getTime() === hour && row.kind === kind)?.times ?? 0
  return bars({
    title: 'Requests that were not answered as asked for',
    note: 'By the hour, the last 24 hours',
    along: 'Hour',
    labels: hours.map((hour) => clockTime.format(new Date(hour))),
    series: SHOWN.map((kind) => ({
      name: REQUEST_KINDS[kind],
      values: hours.map((hour) => times(hour, kind)),
    })),
  })
}

export function countOf(rows: readonly HourRow[], kind: RequestKind): number {
  return rows.filter((row) => row.kind === kind).reduce((sum, { times }) => sum + times, 0)
}

export function trippedChart(incidents: readonly IncidentRow[], since: Date): ChartView | undefined {
  const trips = new Map<string, number>()
  for (const { detection, lastAt, trips: times } of incidents)
    if (lastAt >= since) trips.set(detection, (trips.get(detection) ?? 0) + times)
  if (trips.size === 0) return undefined
  return ranked({
    title: 'What tripped',
    note: 'How often a detection went beyond its threshold, in incidents of the last 24 hours',
    heads: ['Detection', 'Times'],
    rows: [...trips]
      .toSorted(([, a], [, b]) => b - a)
      .map(([detection, count]) => ({ name: nameOfDetection(detection), count })),
  })
}

/** A detection that is no longer in the table keeps its name. */
export function nameOfDetection(detection: string): string {
  return isDetection(detection) ? DETECTIONS[detection].name : detection
}
