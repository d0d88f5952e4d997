/** What Customs counts for the annual return, by year, each figure with its definition. Silent alerts are in none. */
import {
  bars,
  countTiles,
  dataTable,
  definePage,
  view,
  tableQuery,
  type ChartView,
  type CountTileView,
  type TableView,
} from '#pages'
import Type from 'typebox'
import { civilDate } from '#kernel'
import { reportYearOf, reportYearsUpTo } from '#statute'
import { CUSTOMS_FIGURE_NAMES, CUSTOMS_FIGURES, type CustomsFigure } from '../figures.ts'
import { countFigures, type CustomsFigures } from '../store.ts'

const YEARS_SHOWN = 5

/** What a reader wants first. */
const HEADLINES: readonly CustomsFigure[] = [
  'intercept_alerts_triggered',
  'people_intercepted',
  'incorrect_intercepts',
  'interception_not_completed',
  'stood_down_in_time',
]

interface ResultsView {
  readonly year: string
  readonly headlines: readonly CountTileView[]
  readonly table: TableView
  readonly charts: readonly ChartView[]
}

interface CountedYear {
  readonly name: string
  readonly figures: CustomsFigures
  /** Of an earlier year in which nothing at all happened nobody counted: it was before the programme. */
  readonly isCounted: boolean
}

/** As Justice says it of the same years. */
const NOT_COUNTED = 'not counted'

export const customsResultsPage = definePage({
  address: '/results',
  permission: 'interception-figures.view',
  title: 'Annual results of interceptions',
  layout: 'wide',
  query: Type.Object(tableQuery),
  get: {
    activity: 'results-viewed',
    async answer({ tx, at, path, query }) {
      const years: CountedYear[] = []
      const today = civilDate(at)
      for (const { name, from, to } of reportYearsUpTo(reportYearOf(at), YEARS_SHOWN)) {
        const figures = await countFigures(tx, { from, to: today < to ? today : to })
        const isCounted = to >= today || Object.values(figures).some((count) => count > 0)
        years.push({ name, figures, isCounted })
      }
      return view<ResultsView>({
        year: reportYearOf(at).name,
        headlines: headlines(years),
        table: table(years, path, query),
        charts: charts(years),
      })
    },
  },
  template: new URL('./results.njk', import.meta.url),
})

function table(years: readonly CountedYear[], path: string, query: object): TableView {
  return dataTable<CustomsFigure>({
    caption: 'Figures by year',
    path,
    query: { ...query },
    rows: CUSTOMS_FIGURE_NAMES,
    empty: { title: 'No figures', text: 'Every figure has a row.' },
    columns: [
      {
        key: 'figure',
        title: 'Figure',
        cell: (figure) => ({
          text: CUSTOMS_FIGURES[figure].name,
          note: CUSTOMS_FIGURES[figure].published ? '' : 'not in the published table',
        }),
      },
      ...years.map((year) => ({
        key: `year-${year.name.slice(0, 4)}`,
        title: year.name,
        isNumeric: true,
        cell: (figure: CustomsFigure) => inWords(year, figure),
      })),
      {
        key: 'definition',
        title: 'What is counted',
        isInWords: true,
        cell: (figure) => ({ text: CUSTOMS_FIGURES[figure].event, note: CUSTOMS_FIGURES[figure].counts }),
      },
    ],
  })
}

function inWords({ figures, isCounted }: CountedYear, figure: CustomsFigure): string {
  return isCounted ? figures[figure].toLocaleString('en-NZ') : NOT_COUNTED
}

/** The running year's figures, each with the year before to compare. */
function headlines(years: readonly CountedYear[]): readonly CountTileView[] {
  const [before, running] = years.slice(-2)
  if (before === undefined || running === undefined) return []
  return countTiles(
    HEADLINES.map((figure) => ({
      count: running.figures[figure],
      text: CUSTOMS_FIGURES[figure].name,
      note: `${before.name}: ${inWords(before, figure)}`,
    })),
  )
}

/** A year that nobody counted has no bar, not one of nothing. */
function charts(all: readonly CountedYear[]): readonly ChartView[] {
  const years = all.filter(({ isCounted }) => isCounted)
  const labels = years.map(({ name }) => name)
  const series = (...names: readonly CustomsFigure[]) =>
    names.map((figure) => ({
      name: CUSTOMS_FIGURES[figure].name,
      values: years.map(({ figures }) => figures[figure]),
    }))
  return [
    bars({
      ...{ title: 'Intercept alerts triggered', along: 'Year', labels },
      series: series('intercept_alerts_triggered'),
    }),
    bars({
      ...{ title: 'What went wrong, and what was prevented', along: 'Year', labels },
      series: series('incorrect_intercepts', 'interception_not_completed', 'stood_down_in_time'),
    }),
  ]
}
