/** Reads one file of the extract as rows of text, or refuses it whole: encoding, NUL bytes, quoting, header, columns. */
import { parse } from 'csv-parse'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { err, fault, ok, type Fault, type Result } from '#kernel'

export type CsvRow<F extends string> = Readonly<Record<F, string>>

/** Parsed at a time, so that nothing else waits for a large file. */
const PIECE = 256 * 1024
const LINES_PER_TURN = 5_000

export async function readCsv<F extends string>(
  file: string,
  bytes: Uint8Array,
  header: readonly F[],
): Promise<Result<readonly CsvRow<F>[], Fault>> {
  const text = decoded(bytes)
  if (text === undefined) return err(fault('file-not-utf-8', { file }))
  if (text.includes('\0')) return err(fault('file-holds-nul', { file }))

  const rows: string[][] = []
  const take = (row: string[]) => {
    rows.push(row)
  }
  // Most extracts quote nothing: then a row is a line, and a field is what stands between two commas.
  const isQuoted = /"|\r(?!\n)/.test(text)
  const failure = isQuoted ? await parsePieces(text, take) : undefined
  if (!isQuoted) await splitLines(text, take)
  if (failure !== undefined) return err(fault('file-not-csv', { file, line: failure.line }))
  const [found, ...records] = rows
  if (found?.join() !== header.join())
    return err(fault('file-header-wrong', { file, detail: header.join(',') }))
  // Nobody can say whose row it is, so nobody's row can be trusted.
  const ragged = records.findIndex(({ length }) => length !== header.length)
  if (ragged >= 0)
    return err(fault('row-has-wrong-columns', { file, row: ragged + 1, detail: String(header.length) }))
  return ok(records.map((record) => asRow(header, record)))
}

function asRow<F extends string>(header: readonly F[], record: readonly string[]): CsvRow<F> {
  const row: Partial<Record<F, string>> = {}
  let column = 0
  for (const field of header) row[field] = (record[column++] ?? '').trim()
  return row as CsvRow<F>
}

/** Strictly UTF-8, with or without a byte order mark. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

async function splitLines(text: string, take: (row: string[]) => void): Promise<void> {
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (index % LINES_PER_TURN === LINES_PER_TURN - 1) await nextTurn()
    if (line !== '') take(line.split(','))
  }
}

/** Resolves with the line of a fault in the quoting, or with nothing when the whole text was read. */
async function parsePieces(
  text: string,
  take: (row: string[]) => void,
): Promise<{ readonly line: number } | undefined> {
  const parser = parse({ relax_column_count: true, skip_empty_lines: true })
  let failure: { line: number } | undefined
  parser.on('data', take)
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
