/** What visitors read in a month that is over, for everybody: the pages, the sites that led here, the browsers. */
import Type from 'typebox'
import type { SiteName } from '#database'
import { addressIn, definePage, grouped, longDate, notFound, view, type Language } from '#pages'
import { KINDS } from '../kinds.ts'
import { monthFigures, shownMonths, type MonthFigures, type ShownMonth } from '../month-figures.ts'
import { monthInWords, runningMonth, type Month } from '../months.ts'
import { KIND_WORDS, valueInWords } from '../words.ts'

/** A year. */
const MONTHS_SHOWN = 12

/** Two columns: narrow enough for every screen. */
interface TableOfCounts {
  readonly title: string
  readonly heads: readonly string[]
  /** None where every way to show them would say too much. */
  readonly rows: readonly (readonly string[])[]
}

interface VisitsView {
  readonly figures:
    false | { readonly month: string; readonly total: string; readonly tables: readonly TableOfCounts[] }
  readonly running: { readonly month: string; readonly shownOn: string }
  readonly months: readonly { readonly name: string; readonly href: string; readonly isChosen: boolean }[]
}

const TEMPLATES = {
  en: new URL('./what-visitors-read.njk', import.meta.url),
  mi: new URL('./what-visitors-read.mi.njk', import.meta.url),
}

export function whatVisitorsReadPage(site: SiteName, language: Language) {
  return definePage({
    address: '/visits',
    audience: 'public',
    permission: 'public',
    title: { en: 'What visitors read', mi: 'Ngā mea i pānuitia e ngā manuhiri' }[language],
    query: Type.Object({ month: Type.Optional(Type.String({ maxLength: 7 })) }),
    get: {
      activity: 'none-public',
      async answer({ tx, at, query }) {
        const months = (await shownMonths(tx, site, at)).slice(-MONTHS_SHOWN)
        const chosen =
          query.month === undefined ? months.at(-1) : months.find(({ month }) => month.name === query.month)
        if (chosen === undefined && query.month !== undefined) return notFound()
        const running = runningMonth(at)
        return view<VisitsView>({
          figures: chosen !== undefined && present(await monthFigures(tx, site, chosen), language),
          running: { month: monthInWords(running, language), shownOn: longDate(running.until, language) },
          months: months.toReversed().map(linkTo(chosen?.month, language)),
        })
      },
    },
    template: TEMPLATES[language],
  })
}

function linkTo(chosen: Month | undefined, language: Language) {
  return ({ month }: ShownMonth) => ({
    ...{ name: monthInWords(month, language), isChosen: month.name === chosen?.name },
    href: `${addressIn(language, '/visits')}?month=${month.name}`,
  })
}

function present({ month, total, tables }: MonthFigures, language: Language): VisitsView['figures'] {
  return {
    ...{ month: monthInWords(month, language), total: grouped(total) },
    tables: KINDS.map((kind) => {
      const { title, head, count } = KIND_WORDS[language][kind]
      return {
        ...{ title, heads: [head, count] },
        rows: tables[kind].map((row) => [valueInWords(kind, row.value, language), grouped(row.count)]),
      }
    }),
  }
}
