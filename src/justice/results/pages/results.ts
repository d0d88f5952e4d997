/** The annual results on screen: five years beside one another, each row with its definition, and the return of one year. */
import Type from 'typebox'
import type { Agreement } from '#agreement'
import {
  bars,
  countTiles,
  definePage,
  funnel,
  longDate,
  notFound,
  view,
  type ChartView,
  type CountTileView,
  type PageDefinition,
} from '#pages'
import { reportYear, reportYearOf, reportYearsUpTo } from '#statute'
import { annualResults, valueOf, type AnnualResults } from '../annual-results.ts'
import { inWords, NOT_COUNTED } from '../in-words.ts'
import { returnLines, type ReturnLine } from '../return-lines.ts'
import { RESULT_ROWS, type RowKey } from '../rows.ts'

export interface ResultsPagesDependencies {
  readonly agreements: readonly Agreement[]
}

const YEARS_SHOWN = 5

export const yearQuery = Type.Object({
  year: Type.Optional(Type.String({ maxLength: 7, pattern: '^\\d{4}/\\d{2}$' })),
})

/** What a reader wants first. */
const HEADLINES = [
  'intercept_alerts_triggered',
  'people_intercepted',
  'incorrect_intercepts',
  'silent_alerts_triggered',
  'fines_received',
  'reparation_received',
] as const satisfies readonly RowKey[]

interface ResultsView {
  readonly year: string
  readonly headlines: readonly CountTileView[]
  /** The columns of the table. */
  readonly yearNames: readonly string[]
  readonly countedTo: string
  readonly customsCountedTo: string
  readonly years: readonly { readonly name: string; readonly href: string; readonly isChosen: boolean }[]
  readonly rows: readonly {
    readonly name: string
    readonly indented: boolean
    readonly values: readonly string[]
    readonly definition: string
    readonly counts: string
    readonly countedAt: string
    readonly isOurs: boolean
  }[]
  readonly sections: readonly { readonly title: string; readonly lines: readonly ReturnLine[] }[]
  readonly charts: readonly ChartView[]
  readonly downloads: readonly { readonly text: string; readonly href: string }[]
}

export function resultsPage({ agreements }: ResultsPagesDependencies): PageDefinition {
  return definePage({
    address: '/results',
    permission: 'annual-results.view',
    title: (shown: ResultsView) => `Annual results ${shown.year}`,
    layout: 'wide',
    query: yearQuery,
    get: {
      activity: 'results-viewed',
      async answer({ tx, at, query }) {
        const now = reportYearOf(at)
        const chosen = query.year === undefined ? now : reportYear(query.year)
        if (chosen === undefined || chosen.from > now.from) return notFound()
        const years: AnnualResults[] = []
        for (const year of reportYearsUpTo(chosen, YEARS_SHOWN))
          years.push(await annualResults(tx, agreements, year, at))
        return view<ResultsView>(present(years, now.name))
      },
    },
    template: new URL('./results.njk', import.meta.url),
  })
}

function addressOf(year: string): string {
  return `/results?year=${encodeURIComponent(year)}`
}

function present(years: readonly AnnualResults[], running: string): ResultsView {
  const chosen = years.at(-1) as AnnualResults
  const { year } = chosen
  const lines = returnLines(chosen).filter(({ section }) => section !== 'Results')
  const titles = [...new Set(lines.map(({ section }) => section))]
  return {
    year: year.name,
    headlines: headlines(years),
    yearNames: years.map((one) => one.year.name),
    countedTo: longDate(chosen.countedTo),
    customsCountedTo: chosen.customsCountedTo === null ? '' : longDate(chosen.customsCountedTo),
    years: [...new Set([...years.map((one) => one.year.name), running])].map((name) => ({
      name,
      href: addressOf(name),
      isChosen: name === year.name,
    })),
    rows: RESULT_ROWS.map((row) => ({
      name: row.name,
      indented: row.indented,
      values: years.map((one) => inWords(valueOf(one, row.key), row.counts)),
      definition: row.event,
      counts: row.counts,
      countedAt: row.countedAt === 'customs' ? 'Customs' : 'Justice',
      isOurs: !row.published,
    })),
    sections: [...titles.map((title) => ({ title, lines: lines.filter((line) => line.section === title) }))],
    charts: charts(years),
    downloads: (['csv', 'pdf'] as const).map((format) => ({
      text: `The return for ${year.name} as ${format.toUpperCase()}`,
      href: `/results/return?format=${format}&year=${encodeURIComponent(year.name)}`,
    })),
  }
}

function isCounted({ customsCountedTo, rows }: AnnualResults): boolean {
  return customsCountedTo !== null || rows.some(({ value }) => value !== null && value > 0)
}

/** The year's figures, each with the year before to compare. */
function headlines(years: readonly AnnualResults[]): readonly CountTileView[] {
  const [before, chosen] = years.slice(-2)
  return countTiles(
    HEADLINES.flatMap((key) => {
      const row = RESULT_ROWS.find((one) => one.key === key)
      if (row === undefined || before === undefined || chosen === undefined) return []
      const value = valueOf(chosen, key)
      return {
        count: value === null ? '–' : inWords(value, row.counts),
        text: row.name,
        note: `${value === null ? `${NOT_COUNTED}; ` : ''}${before.year.name}: ${inWords(valueOf(before, key), row.counts)}`,
      }
    }),
  )
}

/** A year that nobody counted has no bar, not one of nothing. */
function charts(all: readonly AnnualResults[]): readonly ChartView[] {
  const years = all.filter((one) => one === all.at(-1) || isCounted(one))
  const labels = years.map(({ year }) => year.name)
  const values = (key: RowKey) => years.map((one) => valueOf(one, key) ?? 0)
  const series = (...named: readonly (readonly [string, RowKey])[]) =>
    named.map(([name, key]) => ({ name, values: values(key) }))
  const chosen = years.at(-1) as AnnualResults
  const now = (key: RowKey) => valueOf(chosen, key) ?? 0
  const counted = (key: string) => chosen.statutory.find(({ count }) => count.key === key)?.value ?? 0
  return [
    bars({
      title: 'Intercept alerts triggered',
      along: 'Year',
      labels,
      series: series(['Intercept alerts', 'intercept_alerts_triggered']),
    }),
    bars({
      title: 'Silent alerts triggered',
      along: 'Year',
      labels,
      series: series(['Silent alerts', 'silent_alerts_triggered']),
    }),
    bars({
      title: 'What went wrong, and what was prevented',
      note: 'alerts',
      along: 'Year',
      labels,
      series: series(
        ['Incorrect intercepts', 'incorrect_intercepts'],
        ['Not completed', 'interception_not_completed'],
        ['Stood down in time', 'stood_down_in_time'],
      ),
    }),
    bars({
      title: 'Money',
      note: 'whole dollars',
      along: 'Year',
      labels,
      series: series(
        ['Fines received', 'fines_received'],
        ['Reparation received', 'reparation_received'],
        ['Time to pay', 'time_to_pay'],
        ['Remittals', 'remittals'],
      ),
    }),
    funnel({
      title: `From alert to outcome, ${chosen.year.name}`,
      steps: [
        { name: 'Intercept alerts triggered', count: now('intercept_alerts_triggered') },
        { name: 'Interview begun', count: counted('cases_acted_on') },
        { name: 'Successful actions', count: counted('successful_actions') },
      ],
    }),
  ]
}
