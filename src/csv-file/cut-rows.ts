/** Cuts text into rows of values, however the text is cut into pieces: split while it is plain, parsed once it quotes. */
import { err, ok, type Fault, type Result } from '#kernel'
import type { Cut } from './cut.ts'
import { PlainRows } from './plain-rows.ts'
import { QuotedRows } from './quoted-rows.ts'

export async function* cutRows(
  file: string,
  text: AsyncIterable<Result<string, Fault>>,
): AsyncGenerator<Result<readonly string[][], Fault>> {
  for await (const cut of cuts(file, text)) {
    if (!cut.ok) {
      yield cut
      return
    }
    yield ok(cut.value.rows)
    if (cut.value.fault !== undefined) {
      yield err(cut.value.fault)
      return
    }
  }
}

async function* cuts(
  file: string,
  text: AsyncIterable<Result<string, Fault>>,
): AsyncGenerator<Result<Cut, Fault>> {
  const plain = new PlainRows(file)
  let quoted: QuotedRows | undefined
  for await (const piece of text) {
    if (!piece.ok) {
      yield piece
      return
    }
    if (quoted !== undefined) {
      yield ok(await quoted.take(piece.value))
      continue
    }
    yield ok(plain.take(piece.value))
    if (!plain.quotes) continue
    quoted = new QuotedRows(file, plain.line)
    yield ok(await quoted.take(plain.rest))
  }
  yield ok(quoted === undefined ? plain.end() : await quoted.end())
}
