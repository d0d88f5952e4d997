/** Reads bytes as text that is strictly UTF-8 without NUL, however the bytes are cut into pieces. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { err, fault, ok, type Fault, type Result } from '#kernel'
import { LONGEST_BEGINNING, looksCompressed } from './compressed.ts'
import { lineEnds } from './line-ends.ts'
import { finishedLength, soundText } from './sound-text.ts'

/** A file as it came: whole, or piece by piece. */
export type FileBytes = Uint8Array | AsyncIterable<Uint8Array>

/** Of a whole file at a time, so that nothing else waits for a large one. */
const PIECE = 64 * 1024
const NOTHING = new Uint8Array()
const BYTE_ORDER_MARK = '\uFEFF'
const CR = 0x0d

/** Ends with the first fault, which names the line and the byte of the file. */
export async function* readText(file: string, bytes: FileBytes): AsyncGenerator<Result<string, Fault>> {
  let [bytesBefore, lineEndsBefore, afterReturn] = [0, 0, false]
  /** The first bytes of a character whose others are yet to come. */
  let unfinished = NOTHING
  let beginning = NOTHING
  for await (const piece of bytes instanceof Uint8Array ? piecesOf(bytes) : withEnd(bytes)) {
    if (beginning.length < LONGEST_BEGINNING)
      beginning = Buffer.concat([beginning, piece]).subarray(0, LONGEST_BEGINNING)
    const all = unfinished.length === 0 ? piece : Buffer.concat([unfinished, piece])
    const known = piece === NOTHING ? all : all.subarray(0, finishedLength(all))
    unfinished = Uint8Array.from(all.subarray(known.length))
    const { text, length } = soundText(known)
    if (text !== '') yield ok(bytesBefore === 0 && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text)
    lineEndsBefore += lineEnds(known.subarray(0, length), afterReturn)
    bytesBefore += length
    if (length < known.length) {
      const code = known[length] === 0 ? 'file-holds-nul' : 'file-not-utf-8'
      const place = { file, line: lineEndsBefore + 1, byte: bytesBefore + 1 }
      yield err(looksCompressed(beginning) ? fault('file-compressed', { file }) : fault(code, place))
      return
    }
    if (length > 0) afterReturn = known[length - 1] === CR
  }
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += PIECE) {
    if (from > 0) await nextTurn()
    yield bytes.subarray(from, from + PIECE)
  }
  yield NOTHING
}

async function* withEnd(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* pieces
  yield NOTHING
}
