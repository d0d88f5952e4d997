/** A table set in columns as wide as the paper allows; a wide sheet in several tables, each with its row numbers. */
import type { Block } from '../document.ts'
import { lettersOf } from '../office/workbook.ts'
import { LEADING, PAPER, type Line, type Typesetter } from './typesetter.ts'
import type { Piece } from './withheld-in-flow.ts'

const MOST_COLUMNS = 6
const SIZE = 8.5
const PADDING = 3
const NUMBERS = 28

export function setTable(
  setter: Typesetter,
  cells: readonly Block[],
  piecesOf: (block: Block) => readonly Piece[],
): void {
  const isSheet = cells[0]?.table?.name.startsWith('sheet') === true
  const columns = [...new Set(cells.map(({ table }) => table?.column ?? 0))].sort((a, b) => a - b)
  for (let from = 0; from < columns.length; from += MOST_COLUMNS) {
    const shown = columns.slice(from, from + MOST_COLUMNS)
    setPart(
      setter,
      cells.filter(({ table }) => shown.includes(table?.column ?? 0)),
      shown,
      isSheet,
      piecesOf,
    )
    setter.y += 8
  }
}

function setPart(
  setter: Typesetter,
  cells: readonly Block[],
  columns: readonly number[],
  isSheet: boolean,
  piecesOf: (block: Block) => readonly Piece[],
): void {
  const left = PAPER.margin + (isSheet ? NUMBERS : 0)
  const width = (PAPER.margin + PAPER.text - left) / columns.length
  const table = setter.released.open('Table')
  const rows = new Map<number, Block[]>()
  for (const cell of cells) {
    const row = cell.table?.row ?? 0
    rows.set(row, [...(rows.get(row) ?? []), cell])
  }
  if (isSheet) {
    const head = columns.map((column, i) => ({
      x: left + i * width,
      lines: linesOf(setter, [{ text: lettersOf(column) }], width, true),
    }))
    setRow(setter, table, head, 'TH', width, undefined)
  }
  for (const [row, list] of [...rows].sort(([a], [b]) => a - b)) {
    const set = list.map((cell) => ({
      x: left + columns.indexOf(cell.table?.column ?? 0) * width,
      lines: linesOf(setter, piecesOf(cell), width, false),
    }))
    setRow(setter, table, set, 'TD', width, isSheet ? String(row + 1) : undefined)
  }
  table.end()
}

interface SetCell {
  readonly x: number
  readonly lines: readonly Line[]
}

function linesOf(setter: Typesetter, pieces: readonly Piece[], width: number, bold: boolean): Line[] {
  return setter.lines(pieces, width - 2 * PADDING, SIZE, bold)
}

/** A row higher than a page goes on over as many as it needs. */
function setRow(
  setter: Typesetter,
  table: ReturnType<Typesetter['released']['pdf']['struct']>,
  cells: readonly SetCell[],
  kind: 'TH' | 'TD',
  width: number,
  number: string | undefined,
): void {
  const { pdf } = setter.released
  const high = SIZE * LEADING
  let rest = cells
  let isFirst = true
  while (rest.some(({ lines }) => lines.length > 0)) {
    setter.need(high + 2 * PADDING)
    const most = Math.max(1, Math.floor((PAPER.height - PAPER.margin - setter.y - 2 * PADDING) / high))
    const here = rest.map(({ x, lines }) => ({ x, lines: lines.slice(0, most) }))
    rest = rest.map(({ x, lines }) => ({ x, lines: lines.slice(most) }))
    const height = Math.max(...here.map(({ lines }) => lines.length)) * high + 2 * PADDING
    const row = pdf.struct('TR')
    table.add(row)
    const { y } = setter
    if (number !== undefined && isFirst) {
      const label = setter.lines([{ text: number }], NUMBERS, SIZE, true)
      row.add(
        pdf.struct('TH', {}, () =>
          label.forEach((line) => setter.drawLine(line, PAPER.margin, y + PADDING, SIZE, true)),
        ),
      )
    }
    for (const { x, lines } of here) {
      const write = () =>
        lines.forEach((line, i) =>
          setter.drawLine(line, x + PADDING, y + PADDING + i * high, SIZE, kind === 'TH'),
        )
      row.add(pdf.struct(kind, {}, write))
    }
    row.end()
    setter.released.artifact(() => {
      for (const { x } of here) pdf.rect(x, y, width, height).lineWidth(0.4).stroke('#888888')
    })
    setter.y += height
    isFirst = false
  }
}
