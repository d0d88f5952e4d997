/** The results as everybody may read them: years that are over, with pictures; beside those that the Commissioner published. */
import { addressIn, bars, definePage, view, type ChartView, type Language, type PageDefinition } from '#pages'
import { RESULT_ROWS, PUBLISHED_KEYS, type PublishedKey } from '../rows.ts'
import { inWords } from '../in-words.ts'
import { PUBLISHED_YEARS } from '../published-years.ts'
import { selectPublished, type PublishedFigure } from '../store.ts'
import { RESULTS_WORDS } from './results-by-year-words.ts'

/** As many as can be read beside one another on a desk’s screen. */
const YEARS_SHOWN = 6

interface ShownYear {
  readonly name: string
  readonly figures: ReadonlyMap<string, number>
}

interface ResultsByYearView {
  readonly words: (typeof RESULTS_WORDS)['en']
  readonly before: string
  readonly years: readonly string[]
  readonly rows: readonly {
    readonly name: string
    readonly indented: boolean
    readonly values: readonly string[]
  }[]
  readonly charts: readonly ChartView[]
  /** What the pictures say is in English. */
  readonly chartLanguage: 'en-NZ' | ''
}

export function resultsByYearPage(language: Language): PageDefinition {
  const words = RESULTS_WORDS[language]
  return definePage({
    address: '/results-by-year',
    audience: 'public',
    permission: 'public',
    title: words.title,
    layout: 'wide',
    get: {
      activity: 'none-public',
      async answer({ tx }) {
        const years = shownYears(await selectPublished(tx))
        return view<ResultsByYearView>({
          words,
          before: addressIn(language, '/programmes'),
          years: years.map(({ name }) => name),
          rows: PUBLISHED_KEYS.map((key) => rowOf(key, years, words)),
          charts: charts(years),
          chartLanguage: language === 'en' ? '' : 'en-NZ',
        })
      },
    },
    template: new URL('./results-by-year.njk', import.meta.url),
  })
}

/** The newest of what was published, the oldest of them first. */
function shownYears(own: readonly PublishedFigure[]): readonly ShownYear[] {
  const years = new Map<string, Map<string, number>>()
  for (const [name, figures] of PUBLISHED_YEARS)
    years.set(
      name,
      new Map(
        Object.entries(figures).flatMap(([figure, value]) => (value === null ? [] : [[figure, value]])),
      ),
    )
  // What the Commissioner published of a year stands, whatever was counted here.
  for (const { year, figure, value } of own.filter(({ year }) => !PUBLISHED_YEARS.has(year)))
    years.set(year, (years.get(year) ?? new Map<string, number>()).set(figure, value))
  return [...years]
    .map(([name, figures]) => ({ name, figures }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .slice(-YEARS_SHOWN)
}

function rowOf(key: PublishedKey, years: readonly ShownYear[], words: ResultsByYearView['words']) {
  const row = RESULT_ROWS.find((one) => one.key === key)
  return {
    name: words.rows[key],
    indented: row?.indented === true,
    values: years.map(({ figures }) => {
      const value = figures.get(key)
      return value === undefined ? words.notPublished : inWords(value, row?.counts ?? 'alerts')
    }),
  }
}

function charts(years: readonly ShownYear[]): readonly ChartView[] {
  const { rows } = RESULTS_WORDS.en
  const picture = (title: string, note: string, keys: readonly PublishedKey[]) =>
    bars({
      ...{ title, note, along: 'Year', labels: years.map(({ name }) => name) },
      series: keys.map((key) => ({
        name: rows[key],
        values: years.map(({ figures }) => figures.get(key) ?? 0),
      })),
    })
  return [
    picture('Silent alerts triggered', 'alerts', ['silent_alerts_triggered']),
    picture('People intercepted', 'individuals', ['people_intercepted']),
    picture('What went wrong', 'alerts', ['incorrect_intercepts', 'interception_not_completed']),
    picture('Money', 'whole dollars', ['fines_received', 'reparation_received', 'time_to_pay', 'remittals']),
  ]
}
