/** The rows of a text that quotes nothing: a row is a line, and a value is what stands between two commas. */
import { fault } from '#kernel'
import { LONGEST_ROW, type Cut } from './cut.ts'

export class PlainRows {
  readonly #file: string
  /** What is not a whole line yet; from the line of the first quotation mark on, everything. */
  rest = ''
  /** The line of the file with which the rest begins. */
  line = 1
  quotes = false

  constructor(file: string) {
    this.#file = file
  }

  take(text: string): Cut {
    const known = this.rest + text
    const quote = known.indexOf('"')
    this.quotes = quote >= 0
    const end = endOfLines(this.quotes ? known.slice(0, quote) : known)
    this.rest = known.slice(end)
    const cut = this.#cut(known.slice(0, end))
    const isEndless = cut.fault === undefined && !this.quotes && this.rest.length > LONGEST_ROW
    return isEndless ? this.#endless(cut.rows) : cut
  }

  end(): Cut {
    return this.#cut(this.rest)
  }

  #cut(text: string): Cut {
    const lines = (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).split('\n')
    const rows: string[][] = []
    for (const [at, line] of lines.entries()) {
      if (line.length > LONGEST_ROW) {
        this.line += at
        return this.#endless(rows)
      }
      if (line.trim() !== '') rows.push(line.split(','))
    }
    this.line += lines.length - 1
    return { rows }
  }

  #endless(rows: readonly string[][]): Cut {
    return { rows, fault: fault('row-too-long', { file: this.#file, line: this.line }) }
  }
}

/** After the last line end; a CR at the very end may be half of one. */
function endOfLines(text: string): number {
  return Math.max(text.lastIndexOf('\n'), text.slice(0, -1).lastIndexOf('\r')) + 1
}
