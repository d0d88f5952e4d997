/** The picture of the notices per day, by type of alert. */
import type { Tx } from '#database'
import { bars, type ChartView } from '#pages'
import { civilDaysUpTo } from '#statute'
import { noticesPerDay } from '../notices.ts'

const DAYS_SHOWN = 28

export async function noticesPerDayChart(tx: Tx, at: Date): Promise<ChartView> {
  const days = await noticesPerDay(tx, civilDaysUpTo(at, DAYS_SHOWN))
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
