/** A file of another system's enquiries: whatever its columns are called, its header and its rows. */
import { readCsv, type HeaderRule } from '#csv-file'
import { err, fault, ok, type Fault, type Result } from '#kernel'

/** As many as one transaction takes while somebody waits. */
export const MOST_ROWS = 2_000

export interface HandedFile {
  readonly name: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export async function readHandedFile(name: string, bytes: Uint8Array): Promise<Result<HandedFile, Fault>> {
  let header: readonly string[] = []
  const anyHeader: HeaderRule<readonly string[]> = {
    columns: [],
    placesIn(found) {
      const repeated = found.filter((column, place) => found.indexOf(column) !== place)
      if (repeated.length > 0) return err(fault('column-repeated', { row: 0, field: repeated.join(', ') }))
      // Of an enquiry a question and an address are the least: what has one column has other marks between, or is no CSV.
      if (found.length < 2) return err(fault('enquiry-import-one-column', { file: name }))
      header = [...found]
      return ok([...found.keys()])
    },
  }
  const rows: (readonly string[])[] = []
  for await (const part of readCsv(name, bytes, anyHeader)) {
    if (!part.ok) return part
    rows.push(...part.value.map(({ values }) => values.map(withoutGuard)))
    if (rows.length > MOST_ROWS)
      return err(fault('enquiry-import-too-many-rows', { file: name, row: MOST_ROWS + 1 }))
  }
  return rows.length === 0 ? err(fault('file-header-only', { file: name })) : ok({ name, header, rows })
}

/** The apostrophe before what a spreadsheet would take for a formula, which the refused rows were given back with. */
function withoutGuard(value: string): string {
  return /^'[=+\-@\t\r]/.test(value) ? value.slice(1) : value
}
