/** The return of one year as a file to take away. */
import Type from 'typebox'
import { definePage, fileAnswer, notFound, type PageDefinition } from '#pages'
import { reportYear } from '#statute'
import { annualResults } from '../annual-results.ts'
import { returnCsv } from '../return-csv.ts'
import { returnPdf } from '../return-pdf.ts'
import type { ResultsPagesDependencies } from './results.ts'

export function returnPage({ agreements }: ResultsPagesDependencies): PageDefinition {
  return definePage({
    address: '/results/return',
    permission: 'annual-results.view',
    title: 'The Commissioner’s return',
    query: Type.Object({
      year: Type.String({ maxLength: 7, pattern: '^\\d{4}/\\d{2}$' }),
      format: Type.Union([Type.Literal('csv'), Type.Literal('pdf')]),
    }),
    get: {
      activity: 'results-downloaded',
      async answer({ tx, at, query }) {
        const year = reportYear(query.year)
        if (year === undefined || new Date(`${year.from}T00:00:00Z`) > at) return notFound()
        const results = await annualResults(tx, agreements, year, at)
        const name = `annual-results-${year.name.replace('/', '-')}.${query.format}`
        if (query.format === 'csv')
          return fileAnswer({ name, type: 'text/csv; charset=utf-8', body: returnCsv([results]) })
        return fileAnswer({ name, type: 'application/pdf', body: await returnPdf(results, at) })
      },
    },
    // A file is no view: the template is never shown.
    template: new URL('./results.njk', import.meta.url),
  })
}
