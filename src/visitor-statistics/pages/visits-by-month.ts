/** What visitors read, month by month, in pictures with their numbers, for those who look after the site. */
import Type from 'typebox'
import type { SiteName } from '#database'
import { bars, definePage, grouped, longDate, notFound, ranked, view, type ChartView } from '#pages'
import { KINDS } from '../kinds.ts'
import { monthFigures, shownMonths, type MonthFigures, type ShownMonth } from '../month-figures.ts'
import { monthInWords, runningMonth } from '../months.ts'
import { KIND_WORDS, valueInWords } from '../words.ts'

const MONTHS_SHOWN = 12
const ROWS_IN_PICTURE = 15
/** Beside the months stands what is about as tall. */
const IN_PICTURES = ['site', 'page', 'browser'] as const

interface VisitsView {
  readonly month: string
  readonly months: readonly { readonly name: string; readonly href: string; readonly isChosen: boolean }[]
  readonly running: { readonly month: string; readonly shownOn: string }
  readonly overTime: ChartView | false
  readonly total: string
  readonly pictures: readonly ChartView[]
  /** Titles of lists of which so little is counted that nothing is shown. */
  readonly leftOut: readonly string[]
}

export function visitsByMonthPage(site: SiteName) {
  return definePage({
    address: '/visits/by-month',
    permission: 'visits.view',
    title: 'Visits by month',
    layout: 'wide',
    query: Type.Object({ month: Type.Optional(Type.String({ maxLength: 7 })) }),
    get: {
      activity: 'visits-viewed',
      async answer({ tx, at, query }) {
        const months = (await shownMonths(tx, site, at)).slice(-MONTHS_SHOWN)
        const chosen =
          query.month === undefined ? months.at(-1) : months.find(({ month }) => month.name === query.month)
        if (chosen === undefined && query.month !== undefined) return notFound()
        const figures = chosen && (await monthFigures(tx, site, chosen))
        const running = runningMonth(at)
        return view<VisitsView>({
          month: chosen === undefined ? '' : monthInWords(chosen.month),
          months: months.toReversed().map(({ month }) => ({
            ...{ name: monthInWords(month), href: `/visits/by-month?month=${month.name}` },
            isChosen: month.name === chosen?.month.name,
          })),
          running: { month: monthInWords(running), shownOn: longDate(running.until) },
          overTime: overTime(months),
          total: grouped(chosen?.total ?? 0),
          pictures: figures === undefined ? [] : picturesOf(figures),
          leftOut:
            figures === undefined
              ? []
              : KINDS.filter((kind) => figures.tables[kind].length === 0).map(
                  (kind) => KIND_WORDS.en[kind].title,
                ),
        })
      },
    },
    template: new URL('./visits-by-month.njk', import.meta.url),
  })
}

function overTime(months: readonly ShownMonth[]): ChartView | false {
  if (months.length < 2) return false
  return bars({
    ...{ title: 'Pages read by month', along: 'Month' },
    labels: months.map(({ month }) => shortMonth(monthInWords(month))),
    series: [{ name: 'Pages read', values: months.map(({ total }) => total) }],
  })
}

/** `Oct 2026`, for the foot of a picture. */
function shortMonth(words: string): string {
  return words.replace(/^(\w{3})\w*/, '$1')
}

function picturesOf({ tables }: MonthFigures): readonly ChartView[] {
  return IN_PICTURES.filter((kind) => tables[kind].length > 0).map((kind) => {
    const { title, head, count } = KIND_WORDS.en[kind]
    const left = tables[kind].length - ROWS_IN_PICTURE
    return ranked({
      title,
      ...(left > 0
        ? { note: `The first ${String(ROWS_IN_PICTURE)}; ${String(left)} more were read less` }
        : {}),
      heads: [head, count],
      rows: tables[kind]
        .slice(0, ROWS_IN_PICTURE)
        .map((row) => ({ name: valueInWords(kind, row.value), count: row.count })),
    })
  })
}
