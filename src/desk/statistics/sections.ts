/** The figures of a quarter as tables that a person reads: the same on the page, in the file and in the report. */
import type { Figure, FigureRow, QuarterFigures } from './quarter-figures.ts'
import type { Measure } from './store.ts'
import { MEASURES } from './words.ts'

export const NOT_SHOWN = 'not shown'

export interface SectionRow {
  readonly value: string
  readonly name: string
  readonly figures: readonly (Figure | Share)[]
}

/** In whole per cent; undefined where what it is of is not shown, or nothing. */
export interface Share {
  readonly perCent: number | undefined
}

export interface Section {
  readonly measure: Measure
  readonly title: string
  readonly heads: readonly string[]
  /** None where every way to show them says too much. */
  readonly rows: readonly SectionRow[] | undefined
}

const IN_ORDER = [
  'topic',
  'market',
  'agency',
  'answer',
  'suggestion',
  'channel',
  'language',
] as const satisfies readonly Measure[]

export function sectionsOf(figures: QuarterFigures): readonly Section[] {
  return IN_ORDER.map((measure) => {
    if (measure === 'agency') return agencies(figures)
    if (measure === 'suggestion') return suggestions(figures)
    const { title, row } = MEASURES[measure]
    const heads = [row, 'Enquiries']
    return { measure, title, heads, rows: rowsOf(figures, measure, ({ total }) => [total]) }
  })
}

function agencies(figures: QuarterFigures): Section {
  const { title, row, parts = {} } = MEASURES.agency
  const bands = Object.keys(parts)
  const rows = rowsOf(figures, 'agency', ({ total, parts: by }) => [
    total,
    ...bands.map((band) => by[band] ?? 0),
  ])
  const all = {
    ...{ value: 'all', name: 'All agencies' },
    figures: [figures.total, ...bands.map((band) => figures.sums.agency[band] ?? 0)],
  }
  return {
    ...{ measure: 'agency', title, heads: [row, 'Enquiries', ...Object.values(parts)] },
    rows: rows && [...rows, all],
  }
}

function suggestions(figures: QuarterFigures): Section {
  const { title, row, parts = {} } = MEASURES.suggestion
  const { kept = '', changed = '', waiting = '' } = parts
  const outcomes = (by: FigureRow['parts']) =>
    [by['kept'] ?? 0, by['changed'] ?? 0, by['waiting'] ?? 0] as const
  const rows = rowsOf(figures, 'suggestion', ({ parts: by }) => [...outcomes(by), hitRate(by)])
  const sums = figures.sums.suggestion
  const all = {
    ...{ value: 'all', name: 'All suggestions' },
    figures: [...outcomes(sums), hitRate(sums)],
  }
  return {
    ...{ measure: 'suggestion', title, heads: [row, kept, changed, waiting, 'Right'] },
    // Where nothing was suggested there is nothing to be right about.
    rows: rows && [...rows.filter(({ value }) => value !== ''), all],
  }
}

/** Of those that an agent decided. */
function hitRate({ kept = 0, changed = 0 }: FigureRow['parts']): Share {
  if (kept === 'not-shown' || changed === 'not-shown') return { perCent: undefined }
  return { perCent: kept + changed === 0 ? undefined : Math.round((100 * kept) / (kept + changed)) }
}

function rowsOf(
  { tables }: QuarterFigures,
  measure: Measure,
  figuresOf: (row: FigureRow) => SectionRow['figures'],
): readonly SectionRow[] | undefined {
  const { valueOf, order } = MEASURES[measure]
  const place = (row: FigureRow) =>
    order?.indexOf(row.value) ?? (row.value === '' ? 1 : row.total === 'not-shown' ? 0 : -row.total)
  return tables[measure]
    ?.map((row) => ({ row, value: row.value, name: valueOf(row.value), figures: figuresOf(row) }))
    .sort((a, b) => place(a.row) - place(b.row) || a.name.localeCompare(b.name, 'en-NZ'))
    .map(({ value, name, figures }) => ({ value, name, figures }))
}
