/** The picture of the notices per day, by type of alert. */
import type { Tx } from '#database'
import { civilDate } from '#kernel'
import { bars, type ChartView } from '#pages'
import { noticesPerDay } from '../notices.ts'

const DAYS_SHOWN = 28
const DAY_MS = 86_400_000

export async function noticesPerDayChart(tx: Tx, at: Date): Promise<ChartView> {
  const since = civilDate(new Date(at.getTime() - (DAYS_SHOWN - 1) * DAY_MS))
  const days = await noticesPerDay(tx, since, civilDate(at))
  return bars({
    title: 'Notices per day',
    note: `the last ${DAYS_SHOWN} days`,
    along: 'Day',
    labels: days.map(({ day }) => day),
    series: [
      { name: 'Interception', values: days.map(({ interception }) => interception) },
      { name: 'Silent', values: days.map(({ silent }) => silent) },
    ],
  })
}
