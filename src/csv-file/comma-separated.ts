/** Text whose first line is separated by something else than commas ends before a row of it is read, and says so. */
import { err, fault, type ErrorCode, type Fault, ok, type Result } from '#kernel'
import { LONGEST_ROW } from './cut.ts'

const OTHER_SEPARATORS: readonly (readonly [string, ErrorCode])[] = [
  [';', 'file-separated-by-semicolons'],
  ['\t', 'file-separated-by-tabs'],
]

export async function* commaSeparated(
  file: string,
  text: AsyncIterable<Result<string, Fault>>,
): AsyncGenerator<Result<string, Fault>> {
  /** What came of the first line; undefined once it was looked at. */
  let begun: string | undefined = ''
  for await (const piece of text) {
    if (begun === undefined) {
      yield piece
      continue
    }
    const known: string = piece.ok ? begun + piece.value : begun
    if (piece.ok && !hasFirstLine(known)) {
      begun = known
      continue
    }
    begun = undefined
    const looked = lookedAt(file, known)
    yield looked
    if (!looked.ok) return
    if (!piece.ok) yield piece
  }
  if (begun !== undefined && begun !== '') yield lookedAt(file, begun)
}

function hasFirstLine(text: string): boolean {
  return text.length > LONGEST_ROW || /[\r\n]/.test(text.trimStart())
}

function lookedAt(file: string, text: string): Result<string, Fault> {
  const [line = ''] = text.trimStart().split(/[\r\n]/, 1)
  const code = line.includes(',') ? undefined : OTHER_SEPARATORS.find(([one]) => line.includes(one))?.[1]
  return code === undefined ? ok(text) : err(fault(code, { file }))
}
