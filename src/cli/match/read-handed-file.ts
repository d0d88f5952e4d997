/** Reads a file that is named on the command line, piece by piece; what is wrong with the file refuses the command. */
import { createReadStream } from 'node:fs'
import { readCsv, readText, type CsvRow, type HeaderRule } from '#csv-file'
import { err, fault } from '#kernel'
import { orRefuse } from '../command-refused.ts'

/** The rows of a CSV file, of which there is at least one. */
export async function* readRows<F extends readonly string[]>(
  file: string,
  header: HeaderRule<F>,
): AsyncGenerator<CsvRow<F>> {
  let isEmpty = true
  for await (const rows of readCsv(file, bytesOf(file), header)) {
    isEmpty = false
    yield* orRefuse(rows)
  }
  if (isEmpty) orRefuse(err(fault('file-empty', { file })))
}

/** The lines of a text, of whatever kind their ends are. */
export async function* readLines(file: string): AsyncGenerator<string> {
  let rest = ''
  for await (const text of readText(file, bytesOf(file))) {
    const lines = (rest + orRefuse(text)).split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop() ?? ''
    yield* lines
  }
  yield rest.replace(/\r$/, '')
}

async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  const stream = createReadStream(file)
  try {
    for await (const bytes of stream) yield bytes as Buffer
  } catch {
    // No such file, a folder, no right to read it.
    orRefuse(err(fault('file-not-found', { file })))
  }
}
