/** The list's size over time, for those who may see figures and nobody's name. */
import { definePage, view, type ChartView } from '#pages'
import { listHistory } from '../list-history.ts'
import { listSizes } from './list-sizes.ts'

export const listFiguresPage = definePage({
  address: '/daily-list/figures',
  permission: 'justice-figures.view',
  title: 'Size of the list',
  layout: 'wide',
  get: {
    activity: 'list-figures-viewed',
    answer: async ({ tx }) =>
      view<{ readonly sizes: ChartView | false }>({ sizes: listSizes(await listHistory(tx)) }),
  },
  template: new URL('./figures.njk', import.meta.url),
})
