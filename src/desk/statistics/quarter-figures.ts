/** The figures of one quarter as everybody may see them: what must not be shown is not in them. */
import type { Tx } from '#database'
import { LEAST_SHOWN, OUTSIDE, protectCells, type ArcCell } from '#counts'
import type { Quarter } from './quarters.ts'
import { selectCells, selectMonths, type CountedCell, type CountedMonth, type Measure } from './store.ts'

export type Figure = number | 'not-shown'

export interface FigureRow {
  /** As it was counted; the empty string where it is not known. */
  readonly value: string
  readonly total: Figure
  /** By part; parts without any are nought. */
  readonly parts: Readonly<Record<string, Figure>>
}

/** Undefined where so few are counted that every way to show them says too much. */
export type FigureTable = readonly FigureRow[] | undefined

export interface QuarterFigures {
  readonly quarter: Quarter
  readonly total: number
  /** The latest day on which a month of it was counted. */
  readonly countedOn: string
  readonly tables: Readonly<Record<Measure, FigureTable>>
  /** The sums of the parts over all rows. */
  readonly sums: Readonly<Record<'agency' | 'suggestion', Readonly<Record<string, Figure>>>>
}

const LISTS = ['topic', 'market', 'channel', 'language', 'answer'] as const

/** Of a quarter with too few enquiries for any figure there is nothing. */
export async function quarterFigures(tx: Tx, quarter: Quarter): Promise<QuarterFigures | undefined> {
  const months = (await selectMonths(tx)).filter(({ month }) => isIn(quarter, month))
  const total = sumOf(months, ({ total }) => total)
  if (total < LEAST_SHOWN) return undefined
  const cells = await selectCells(tx, quarter.from, quarter.until)
  const of = (measure: Measure) => cells.filter((cell) => cell.measure === measure)
  const [agency, suggestion] = [crossed(of('agency')), byPart(of('suggestion'))]
  const [topic, market, channel, language, answer] = LISTS.map((measure) => listed(of(measure)))
  return {
    ...{ quarter, total },
    countedOn: months.reduce((latest, { countedOn }) => (countedOn > latest ? countedOn : latest), ''),
    tables: { topic, market, channel, language, answer, agency: agency.rows, suggestion: suggestion.rows },
    sums: { agency: agency.sums, suggestion: suggestion.sums },
  }
}

/** Quarters that are over, from the first that was counted, each with how many asked. */
export function quarterTotals(
  months: readonly CountedMonth[],
  quarters: readonly Quarter[],
): readonly { readonly quarter: Quarter; readonly total: Figure }[] {
  return quarters.map((quarter) => {
    const total = sumOf(
      months.filter(({ month }) => isIn(quarter, month)),
      ({ total }) => total,
    )
    return { quarter, total: total > 0 && total < LEAST_SHOWN ? 'not-shown' : total }
  })
}

function isIn({ from, until }: Quarter, month: string): boolean {
  return month >= from && month < until
}

function sumOf<One>(all: readonly One[], count: (one: One) => number): number {
  return all.reduce((sum, one) => sum + count(one), 0)
}

/** Each with the same sum, which everybody knows. */
function listed(cells: readonly CountedCell[]): FigureTable {
  const arcs = cells.map(({ value, count }) => ({ key: keyOf(value), count, from: 'all', to: OUTSIDE }))
  const figure = figuresOf(arcs)
  if (figure === undefined) return undefined
  return cells.map(({ value }) => ({ value, total: figure(keyOf(value)), parts: {} }))
}

interface Crossed {
  readonly rows: FigureTable
  readonly sums: Readonly<Record<string, Figure>>
}

/** Rows by parts, with the sums of both. */
function crossed(cells: readonly CountedCell[]): Crossed {
  const [values, parts] = [unique(cells, 'value'), unique(cells, 'part')]
  const figure = figuresOf([
    ...values.map((value) => ({
      ...{ key: keyOf(value), from: 'all', to: `value ${value}` },
      count: sumOf(cells, (cell) => (cell.value === value ? cell.count : 0)),
    })),
    ...cells.map(({ value, part, count }) => ({
      ...{ key: keyOf(value, part), count, from: `value ${value}`, to: `part ${part}` },
    })),
    ...parts.map((part) => ({ ...partSum(cells, part), from: `part ${part}`, to: OUTSIDE })),
  ])
  if (figure === undefined) return LEFT_OUT
  return presented(values, parts, figure, (value) => figure(keyOf(value)))
}

/** Rows by parts, with the sums of the parts alone: without those of the rows far more may be shown. */
function byPart(cells: readonly CountedCell[]): Crossed {
  const [values, parts] = [unique(cells, 'value'), unique(cells, 'part')]
  const figure = figuresOf([
    ...parts.map((part) => ({ ...partSum(cells, part), from: 'all', to: `part ${part}` })),
    ...cells.map(({ value, part, count }) => ({
      ...{ key: keyOf(value, part), count, from: `part ${part}`, to: OUTSIDE },
    })),
  ])
  return figure === undefined ? LEFT_OUT : presented(values, parts, figure, () => 'not-shown')
}

const LEFT_OUT: Crossed = { rows: undefined, sums: {} }

function partSum(cells: readonly CountedCell[], part: string): Pick<ArcCell, 'key' | 'count'> {
  return { key: `all ${part}`, count: sumOf(cells, (cell) => (cell.part === part ? cell.count : 0)) }
}

function presented(
  values: readonly string[],
  parts: readonly string[],
  figure: (key: string) => Figure,
  total: (value: string) => Figure,
): Crossed {
  const named = (key: (part: string) => string) =>
    Object.fromEntries(parts.map((part) => [part, figure(key(part))]))
  return {
    rows: values.map((value) => ({
      ...{ value, total: total(value) },
      parts: named((part) => keyOf(value, part)),
    })),
    sums: named((part) => `all ${part}`),
  }
}

function unique(cells: readonly CountedCell[], key: 'value' | 'part'): readonly string[] {
  return [...new Set(cells.map((cell) => cell[key]))]
}

function keyOf(value: string, part = ''): string {
  return `${value}/${part}`
}

function figuresOf(arcs: readonly ArcCell[]): ((key: string) => Figure) | undefined {
  const hidden = protectCells(arcs)
  if (hidden === undefined) return undefined
  const counts = new Map(arcs.map(({ key, count }) => [key, count]))
  return (key) => (hidden.has(key) ? 'not-shown' : (counts.get(key) ?? 0))
}
