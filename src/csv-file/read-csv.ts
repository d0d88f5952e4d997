/** Reads a CSV file row by row, and ends with a fault when the file cannot be trusted. */
import { err, fault, ok, type Fault, type Result } from '#kernel'
import { commaSeparated } from './comma-separated.ts'
import { cutRows } from './cut-rows.ts'
import type { HeaderRule } from './header-rule.ts'
import { readText, type FileBytes } from './read-text.ts'

export interface CsvRow<F extends readonly string[]> {
  /** Counts from 1, the header excluded. */
  readonly row: number
  /** Without the spaces around them, in the order in which the columns were asked for. */
  readonly values: { readonly [I in keyof F]: string }
}

/**
 * Gives the rows in groups as they are read. After a fault nothing follows, and what came before it is to be dropped:
 * the file is refused whole.
 */
export async function* readCsv<F extends readonly string[]>(
  file: string,
  bytes: FileBytes,
  rule: HeaderRule<F>,
): AsyncGenerator<Result<readonly CsvRow<F>[], Fault>> {
  let header: FoundHeader | undefined
  let row = 0
  for await (const cut of cutRows(file, commaSeparated(file, readText(file, bytes)))) {
    if (!cut.ok) {
      yield cut
      return
    }
    const rows: CsvRow<F>[] = []
    for (const cells of cut.value) {
      if (header === undefined) {
        const found = headerOf(cells, rule)
        if (!found.ok) {
          yield err({ ...found.error, file })
          return
        }
        header = found.value
        continue
      }
      row++
      if (cells.length !== header.width) {
        yield err(fault('row-has-wrong-columns', { file, row, detail: `${header.width} columns` }))
        return
      }
      rows.push({ row, values: header.valuesOf(cells) as CsvRow<F>['values'] })
    }
    if (rows.length > 0) yield ok(rows)
  }
  if (header === undefined) yield err(fault('file-blank', { file }))
}

interface FoundHeader {
  readonly width: number
  valuesOf(cells: string[]): readonly string[]
}

function headerOf(cells: string[], rule: HeaderRule<readonly string[]>): Result<FoundHeader, Fault> {
  const places = rule.placesIn(trimmed(cells))
  if (!places.ok) return places
  const width = cells.length
  // Nearly every file has the columns as they are asked for: its rows are taken as they are.
  const asAsked = places.value.length === width && places.value.every((place, column) => place === column)
  const inOrder = (row: string[]) =>
    places.value.map((place) => (place === undefined ? '' : (row[place] ?? '').trim()))
  return ok({ width, valuesOf: asAsked ? trimmed : inOrder })
}

function trimmed(cells: string[]): readonly string[] {
  for (let column = 0; column < cells.length; column++) cells[column] = cells[column]?.trim() ?? ''
  return cells
}
