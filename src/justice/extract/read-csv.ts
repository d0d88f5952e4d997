/** Reads one file of the extract as rows of text, or refuses it whole: encoding, NUL bytes, quoting, header, columns. */
import { parse } from 'csv-parse'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { err, fault, ok, type Fault, type Result } from '#kernel'

/** The values of a row, in the order of its file's fields. */
export type CsvRow<F extends readonly string[]> = { readonly [I in keyof F]: string }

/** `number` counts from 1, the header excluded. */
export type TakeRow<F extends readonly string[]> = (row: CsvRow<F>, number: number) => void

/** Parsed at a time, so that nothing else waits for a large file. */
const PIECE = 256 * 1024
const LINES_PER_TURN = 2_000

/** Gives the rows one by one, for none of them need be kept, and answers with how many they were. */
export async function readCsv<F extends readonly string[]>(
  file: string,
  bytes: Uint8Array,
  header: F,
  take: TakeRow<F>,
): Promise<Result<number, Fault>> {
  const text = decoded(bytes)
  if (text === undefined) return err(fault('file-not-utf-8', { file }))
  if (text.includes('\0')) return err(fault('file-holds-nul', { file }))

  const rows = new Rows(header, (row, number) => take(row as unknown as CsvRow<F>, number))
  // Most extracts quote nothing: then a row is a line, and a field is what stands between two commas.
  const isQuoted = /"|\r(?!\n)/.test(text)
  const failure = isQuoted ? await parsePieces(text, rows) : undefined
  if (!isQuoted) await splitLines(text, rows)
  if (failure !== undefined) return err(fault('file-not-csv', { file, line: failure.line }))
  if (!rows.hasHeader) return err(fault('file-header-wrong', { file, detail: header.join(',') }))
  // Nobody can say whose row it is, so nobody's row can be trusted.
  if (rows.ragged !== undefined)
    return err(fault('row-has-wrong-columns', { file, row: rows.ragged, detail: String(header.length) }))
  return ok(rows.count)
}

/** What becomes of the lines of one file: the header is compared, a row of another length is remembered. */
class Rows {
  readonly #header: readonly string[]
  readonly #take: (row: string[], number: number) => void
  hasHeader: boolean | undefined
  /** The first row with more or fewer columns than the header. */
  ragged: number | undefined
  count = 0

  constructor(header: readonly string[], take: (row: string[], number: number) => void) {
    this.#header = header
    this.#take = take
  }

  add(row: string[]): void {
    for (let column = 0; column < row.length; column += 1) row[column] = row[column]?.trim() ?? ''
    if (this.hasHeader === undefined) {
      this.hasHeader = row.join() === this.#header.join()
      return
    }
    this.count += 1
    if (row.length !== this.#header.length) this.ragged ??= this.count
    else if (this.hasHeader) this.#take(row, this.count)
  }
}

/** Strictly UTF-8, with or without a byte order mark. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

async function splitLines(text: string, rows: Rows): Promise<void> {
  let lines = 0
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end
    const line = text.slice(from, to)
    if (line !== '' && line !== '\r') rows.add(line.split(','))
    from = to + 1
    if (++lines % LINES_PER_TURN === 0) await nextTurn()
  }
}

/** Resolves with the line of a fault in the quoting, or with nothing when the whole text was read. */
async function parsePieces(text: string, rows: Rows): Promise<{ readonly line: number } | undefined> {
  const parser = parse({ relax_column_count: true, skip_empty_lines: true })
  let failure: { line: number } | undefined
  parser.on('data', (row: string[]) => rows.add(row))
  parser.on('error', (error: Error & { lines?: number }) => (failure ??= { line: error.lines ?? 1 }))
  const ended = new Promise((resolve) => parser.once('close', resolve))
  for (let at = 0; at < text.length && failure === undefined; at += PIECE) {
    parser.write(text.slice(at, at + PIECE))
    await nextTurn()
  }
  parser.end()
  await ended
  return failure
}
