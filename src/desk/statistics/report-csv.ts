/** The figures of a quarter as CSV: one line for each, with its table, row and column; what is not shown says so. */
import { stringify } from 'csv-stringify/sync'
import type { QuarterFigures } from './quarter-figures.ts'
import { sectionsOf, type SectionRow } from './sections.ts'

const COLUMNS = ['quarter', 'counted_on', 'table', 'code', 'row', 'column', 'count', 'shown']

export function reportCsv(figures: QuarterFigures): string {
  const { quarter, countedOn, total } = figures
  const line = (...rest: readonly string[]) => [quarter.name, countedOn, ...rest]
  const lines = sectionsOf(figures).flatMap(({ measure, heads, rows }) =>
    rows === undefined
      ? [line(measure, '', '', '', '', 'no')]
      : rows.flatMap(({ value, name, figures: cells }) =>
          cells.flatMap((figure, index) => {
            const text = written(figure)
            return text === undefined ? [] : [line(measure, value, name, heads[index + 1] ?? '', ...text)]
          }),
        ),
  )
  return stringify([COLUMNS, line('all', '', 'All enquiries', 'Enquiries', String(total), 'yes'), ...lines])
}

/** Undefined where there is nothing of which it could be a share. */
function written(figure: SectionRow['figures'][number]): readonly [count: string, shown: string] | undefined {
  if (figure === 'not-shown') return ['', 'no']
  if (typeof figure === 'number') return [String(figure), 'yes']
  return figure.perCent === undefined ? undefined : [`${String(figure.perCent)}%`, 'yes']
}
