/** What exporters asked in one quarter: pictures with their numbers, a map of the markets, and files to take away. */
import Type from 'typebox'
import {
  bars,
  definePage,
  longDate,
  notFound,
  ranked,
  view,
  type ChartView,
  type PageDefinition,
} from '#pages'
import { figureText } from '../figure-text.ts'
import { mapFigure, type MapFigure } from '../map-figure.ts'
import { quarterFigures, quarterTotals, type QuarterFigures } from '../quarter-figures.ts'
import { finishedQuarter, finishedQuarters, runningQuarter, type Quarter } from '../quarters.ts'
import { NOT_SHOWN, sectionsOf, type Section } from '../sections.ts'
import { selectMonths, type CountedMonth } from '../store.ts'

/** Two years. */
const QUARTERS_SHOWN = 8

interface TableOfFigures {
  readonly title: string
  readonly heads: readonly string[]
  readonly rows: readonly { readonly name: string; readonly texts: readonly string[] }[]
}

interface FiguresView {
  readonly total: string
  readonly countedOn: string
  readonly downloads: readonly { readonly text: string; readonly href: string }[]
  readonly topics: readonly ChartView[]
  readonly map: MapFigure | false
  readonly markets: TableOfFigures | false
  readonly times: readonly ChartView[]
  readonly agencies: TableOfFigures | false
  readonly suggestions: TableOfFigures | false
  readonly ways: readonly ChartView[]
  /** Titles of tables that are left out as a whole. */
  readonly leftOut: readonly string[]
}

interface StatisticsView {
  readonly quarter: string
  readonly quarters: readonly { readonly name: string; readonly href: string; readonly isChosen: boolean }[]
  readonly running: { readonly words: string; readonly shownOn: string }
  readonly overTime: ChartView | false
  readonly figures: FiguresView | false
}

export function statisticsPage(): PageDefinition {
  return definePage({
    address: '/statistics',
    permission: 'statistics.view',
    title: (shown: StatisticsView) => `What exporters asked, ${shown.quarter}`,
    layout: 'wide',
    query: Type.Object({ quarter: Type.Optional(Type.String({ maxLength: 7 })) }),
    get: {
      activity: 'statistics-viewed',
      async answer({ tx, at, query }) {
        const shown = finishedQuarters(at, QUARTERS_SHOWN)
        const quarter = query.quarter === undefined ? shown[0] : finishedQuarter(query.quarter, at)
        if (quarter === undefined) return notFound()
        const months = await selectMonths(tx)
        const figures = await quarterFigures(tx, quarter)
        const running = runningQuarter(at)
        return view<StatisticsView>({
          quarter: quarter.words,
          quarters: shown.filter((one) => one === shown[0] || isCounted(one, months)).map(linkTo(quarter)),
          running: { words: running.words, shownOn: longDate(running.until) },
          overTime: overTime(months, shown),
          figures: figures === undefined ? false : present(figures),
        })
      },
    },
    template: new URL('./statistics.njk', import.meta.url),
  })
}

function isCounted({ until }: Quarter, [first]: readonly CountedMonth[]): boolean {
  return first !== undefined && first.month < until
}

function linkTo(chosen: Quarter) {
  return ({ name, words }: Quarter) => ({
    ...{ name: words, href: `/statistics?quarter=${name}` },
    isChosen: name === chosen.name,
  })
}

/** A quarter of which too little is known has no bar, not one of nothing. */
function overTime(months: readonly CountedMonth[], shown: readonly Quarter[]): ChartView | false {
  const totals = quarterTotals(
    months,
    [...shown].reverse().filter((one) => isCounted(one, months)),
  )
  const known = totals.flatMap(({ quarter, total }) => (total === 'not-shown' ? [] : [{ quarter, total }]))
  if (known.length < 2) return false
  const left = totals.length - known.length
  return bars({
    title: 'Enquiries by quarter',
    ...(left === 0 ? {} : { note: `Quarters with too few to show are left out: ${String(left)}` }),
    along: 'Quarter',
    labels: known.map(({ quarter }) => quarter.words),
    series: [{ name: 'Enquiries', values: known.map(({ total }) => total) }],
  })
}

function present(figures: QuarterFigures): FiguresView {
  const sections = sectionsOf(figures)
  const of = (measure: Section['measure']) =>
    sections.filter((one): one is Shown => one.measure === measure && one.rows !== undefined)
  const charts = (...measures: readonly Section['measure'][]) => measures.flatMap(of).map(chartOf)
  const table = (measure: Section['measure']) => of(measure).map(tableOf)[0] ?? false
  const [markets] = of('market')
  return {
    total: figureText(figures.total),
    countedOn: longDate(figures.countedOn),
    downloads: (['csv', 'pdf'] as const).map((format) => ({
      text: `The figures as ${format.toUpperCase()}`,
      href: `/statistics/report?format=${format}&quarter=${figures.quarter.name}`,
    })),
    topics: charts('topic'),
    map: markets === undefined ? false : mapFigure(markets.rows),
    markets: table('market'),
    times: charts('answer'),
    agencies: table('agency'),
    suggestions: table('suggestion'),
    ways: charts('channel', 'language'),
    leftOut: sections.filter(({ rows }) => rows === undefined).map(({ title }) => title),
  }
}

type Shown = Section & { readonly rows: NonNullable<Section['rows']> }

function chartOf({ title, heads, rows }: Shown): ChartView {
  return ranked({
    ...{ title, heads: [heads[0] ?? '', heads[1] ?? ''] },
    rows: rows.map(({ name, figures: [figure] }) => ({
      ...{ name, count: typeof figure === 'number' ? figure : NOT_SHOWN },
    })),
  })
}

function tableOf({ title, heads, rows }: Shown): TableOfFigures {
  return { title, heads, rows: rows.map(({ name, figures }) => ({ name, texts: figures.map(figureText) })) }
}
