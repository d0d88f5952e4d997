/** Notices per day, for those who may see figures and nobody's name. */
import { definePage, view, type ChartView } from '#pages'
import { noticesPerDayChart } from './per-day.ts'

export const noticeFiguresPage = definePage({
  address: '/notices/figures',
  permission: 'justice-figures.view',
  title: 'Notices per day',
  layout: 'wide',
  get: {
    activity: 'notice-figures-viewed',
    answer: async ({ tx, at }) =>
      view<{ readonly perDay: ChartView }>({ perDay: await noticesPerDayChart(tx, at) }),
  },
  template: new URL('./figures.njk', import.meta.url),
})
