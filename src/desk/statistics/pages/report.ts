/** The figures of one quarter as a file to take away. */
import Type from 'typebox'
import { definePage, fileAnswer, notFound, type PageDefinition } from '#pages'
import { quarterFigures } from '../quarter-figures.ts'
import { finishedQuarter } from '../quarters.ts'
import { reportCsv } from '../report-csv.ts'
import { reportPdf } from '../report-pdf.ts'

export function reportPage(): PageDefinition {
  return definePage({
    address: '/statistics/report',
    permission: 'statistics.view',
    title: 'The quarter’s report',
    query: Type.Object({
      quarter: Type.String({ maxLength: 7 }),
      format: Type.Union([Type.Literal('csv'), Type.Literal('pdf')]),
    }),
    get: {
      activity: 'statistics-downloaded',
      async answer({ tx, at, query }) {
        const quarter = finishedQuarter(query.quarter, at)
        const figures = quarter && (await quarterFigures(tx, quarter))
        if (figures === undefined) return notFound()
        const name = `what-exporters-asked-${figures.quarter.name}.${query.format}`
        if (query.format === 'csv')
          return fileAnswer({ name, type: 'text/csv; charset=utf-8', body: reportCsv(figures) })
        return fileAnswer({ name, type: 'application/pdf', body: await reportPdf(figures, at) })
      },
    },
    // A file is no view: the template is never shown.
    template: new URL('./statistics.njk', import.meta.url),
  })
}
