/** The picture of the list's size over time, by type of alert. */
import { stackedAreas, type ChartView } from '#pages'
import { civilDate } from '#kernel'
import type { SentList } from '../store.ts'

/** Nothing to draw before there are two lists. `newestFirst` as the store has them. */
export function listSizes(newestFirst: readonly SentList[]): ChartView | false {
  if (newestFirst.length < 2) return false
  const lists = newestFirst.toReversed()
  return stackedAreas({
    title: 'People on the list',
    along: 'List',
    labels: lists.map(({ number, createdAt }) => `${civilDate(createdAt)} (${number})`),
    series: [
      { name: 'Interception', values: lists.map(({ entries }) => entries.interception) },
      { name: 'Silent', values: lists.map(({ entries }) => entries.silent) },
    ],
  })
}
