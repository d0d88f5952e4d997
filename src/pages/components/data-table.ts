/** A dense table that sorts, filters and pages by address. */
import { grouped } from '../grouped.ts'
import { wordsIn } from '../language/words.ts'
import type { Language } from '../language/language.ts'
import { presentCell, type Cell, type CellView, type Tone } from './cell.ts'
import { addressWith, sortOrder, type SortOrder, type TableQuery } from './table-query.ts'

export interface Column<Row> {
  readonly key: string
  readonly title: string
  readonly cell: (row: Row) => Cell | string
  /** What the column sorts by; without it the column does not sort. */
  readonly sortBy?: (row: Row) => string | number
  readonly isNumeric?: boolean
  /** Sentences: wide enough to read on a narrow screen, where the table scrolls. */
  readonly isInWords?: boolean
}

export interface TableFilter<Row> {
  readonly name: string
  readonly label: string
  readonly options: readonly { readonly value: string; readonly text: string }[]
  readonly matches: (row: Row, value: string) => boolean
}

export interface EmptyState {
  readonly title: string
  readonly text: string
  readonly link?: { readonly text: string; readonly href: `/${string}` }
}

export interface TableSource<Row> {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly path: string
  readonly query: TableQuery
  readonly empty: EmptyState
  readonly filters?: readonly TableFilter<Row>[]
  readonly sortedBy?: SortOrder
  readonly rowTone?: (row: Row) => Tone | ''
  readonly pageSize?: number
  readonly id?: string
  /** Of the page that it stands on. */
  readonly language?: Language
  /** When the database has already filtered, sorted and cut the rows: how many there are in all. */
  readonly cutFrom?: number
}

/** `label`: the column's title again, for narrow screens where a row is a block of its own. */
export interface TableCellView extends CellView {
  readonly label: string
  readonly classes: string
}

export interface TableView {
  readonly id: string
  readonly caption: string
  readonly size: string
  readonly path: string
  readonly sort: string
  readonly columns: readonly {
    title: string
    isNumeric: boolean
    isInWords: boolean
    href: string
    ariaSort: '' | 'ascending' | 'descending'
  }[]
  readonly rows: readonly { readonly tone: string; readonly cells: readonly TableCellView[] }[]
  readonly filters: readonly object[]
  /** What else stands in the address, such as a kept search: choosing a filter keeps it. */
  readonly carried: readonly { readonly name: string; readonly value: string }[]
  readonly pages: readonly { readonly text: string; readonly href: string; readonly isCurrent: boolean }[]
  readonly empty: Omit<EmptyState, 'link'> & { readonly link: EmptyState['link'] | false }
}

const byLocale = new Intl.Collator('en-NZ', { numeric: true })

export function dataTable<Row>(source: TableSource<Row>): TableView {
  const { caption, columns, path, query, pageSize = 100, cutFrom, language = 'en' } = source
  const say = wordsIn(language)
  const sortable = columns.filter((column) => column.sortBy !== undefined)
  const order = sortOrder(
    query,
    sortable.map((column) => column.key),
    source.sortedBy,
  )
  const kept = cutFrom === undefined ? sorted(filtered(source), sortable, order) : source.rows
  const total = cutFrom ?? kept.length
  const pageCount = Math.max(1, Math.ceil(total / pageSize))
  const page = Math.min(query.page ?? 1, pageCount)
  const shown = cutFrom === undefined ? kept.slice((page - 1) * pageSize, page * pageSize) : kept
  return {
    id: source.id ?? '',
    caption,
    size: shown.length === total ? grouped(total) : say.shownOf(grouped(shown.length), grouped(total)),
    path,
    sort: query.sort ?? '',
    columns: columns.map((column) => presentColumn(column, order, path, query)),
    rows: shown.map((row) => ({
      tone: source.rowTone?.(row) ?? '',
      cells: columns.map((column) => ({
        ...presentCell(column.cell(row), column.isNumeric ?? false),
        label: column.title,
        classes: classesOf(column, column.cell(row)),
      })),
    })),
    filters: (source.filters ?? []).map((filter) => presentFilter(filter, query, say.all)),
    carried: carriedBy(query, source.filters ?? []),
    pages: presentPages(page, pageCount, path, query),
    empty: { link: false, ...source.empty },
  }
}

/** Letters of the longest word that a column is made wide enough for; most names of people and places are shorter. */
const LONGEST_WORD = 24

function classesOf<Row>({ isNumeric, isInWords }: Column<Row>, cell: Cell | string): string {
  if (isNumeric === true) return 'numeric'
  if (isInWords === true) return 'in-words'
  const { text = '', note = '' }: Cell = typeof cell === 'string' ? { text: cell } : cell
  return `${text} ${note}`.split(/\s/).some((word) => word.length > LONGEST_WORD) ? 'long-word' : ''
}

function chosen(query: TableQuery, name: string): string {
  const value = query[name]
  return typeof value === 'string' ? value : ''
}

function filtered<Row>({ rows, filters = [], query }: TableSource<Row>): readonly Row[] {
  const active = filters.filter(({ name }) => chosen(query, name) !== '')
  return rows.filter((row) => active.every((filter) => filter.matches(row, chosen(query, filter.name))))
}

function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: SortOrder | undefined,
): readonly Row[] {
  const by = columns.find((column) => column.key === order?.key)?.sortBy
  if (by === undefined || order === undefined) return rows
  const direction = order.descending ? -1 : 1
  return rows.toSorted((a, b) => direction * compare(by(a), by(b)))
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : byLocale.compare(String(a), String(b))
}

function presentColumn<Row>(
  column: Column<Row>,
  order: SortOrder | undefined,
  path: string,
  query: TableQuery,
) {
  const isSorted = order?.key === column.key
  const next = isSorted && !order.descending ? `-${column.key}` : column.key
  return {
    title: column.title,
    isNumeric: column.isNumeric ?? false,
    isInWords: column.isInWords ?? false,
    href: column.sortBy === undefined ? '' : addressWith(path, query, { sort: next, page: '' }),
    ariaSort: !isSorted ? ('' as const) : order.descending ? ('descending' as const) : ('ascending' as const),
  }
}

function presentFilter<Row>(
  { name, label, options }: TableFilter<Row>,
  query: TableQuery,
  every: string,
): object {
  const value = chosen(query, name)
  const all = [{ value: '', text: every }, ...options]
  return {
    name,
    label,
    id: `filter-${name}`,
    options: all.map((one) => ({ ...one, isChosen: one.value === value })),
  }
}

function carriedBy<Row>(query: TableQuery, filters: readonly TableFilter<Row>[]): TableView['carried'] {
  const chosenHere = new Set(['sort', 'page', ...filters.map(({ name }) => name)])
  return Object.entries(query).flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' && !chosenHere.has(name) ? [{ name, value }] : [],
  )
}

function presentPages(page: number, count: number, path: string, query: TableQuery) {
  const near = Array.from({ length: count }, (_, index) => index + 1).filter(
    (one) => one === 1 || one === count || Math.abs(one - page) <= 2,
  )
  return near.map((one) => ({
    text: grouped(one),
    href: addressWith(path, query, { page: one === 1 ? '' : String(one) }),
    isCurrent: one === page,
  }))
}
