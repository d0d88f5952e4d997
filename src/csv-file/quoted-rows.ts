/** The rows of a text that quotes, as `csv-parse` reads them. */
import { finished } from 'node:stream/promises'
import { parse, type CsvError } from 'csv-parse'
import { fault } from '#kernel'
import { LONGEST_ROW, type Cut } from './cut.ts'

export class QuotedRows {
  readonly #file: string
  /** Of the file, the line that is this text's first. */
  readonly #firstLine: number
  readonly #parser = parse({
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: LONGEST_ROW,
  })
  #rows: string[][] = []
  #error: CsvError | undefined

  constructor(file: string, firstLine: number) {
    this.#file = file
    this.#firstLine = firstLine
    this.#parser.on('data', (row: string[]) => this.#rows.push(row))
    this.#parser.on('error', (error: CsvError) => (this.#error ??= error))
  }

  async take(text: string): Promise<Cut> {
    // The parser tells of its error a little later than the writer.
    await new Promise<void>((done) => {
      this.#parser.write(text, (error) => {
        this.#error ??= (error as CsvError | null) ?? undefined
        done()
      })
    })
    return this.#taken()
  }

  async end(): Promise<Cut> {
    this.#parser.end()
    await finished(this.#parser).catch(() => undefined)
    return this.#taken()
  }

  #taken(): Cut {
    const rows = this.#rows
    this.#rows = []
    if (this.#error === undefined) return { rows }
    const code = this.#error.code === 'CSV_MAX_RECORD_SIZE' ? 'row-too-long' : 'file-not-csv'
    const line = this.#firstLine + this.#parser.info.lines - 1
    return { rows, fault: fault(code, { file: this.#file, line }) }
  }
}
