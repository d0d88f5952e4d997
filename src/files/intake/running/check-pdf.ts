/**
 * Whether a PDF runs something when it is opened or looked at: scripts, calls of programs, programs that lie in it. Read as the
 * file says, in one pass: objects as text, object streams unpacked within a limit; a picture's bytes are passed over.
 */
import { promisify } from 'node:util'
import { constants, inflateRaw } from 'node:zlib'
import { err, ok, type ErrorCode, type Result } from '#kernel'
import { ARCHIVE_LIMITS } from '../archive/archive-limits.ts'
import { beginsAsProgram, PROGRAM_ENDING } from './programs.ts'

const DELIMITER = '(?=[\\s()<>[\\]{}/%\\0])'
/** Long enough that no picture has them by chance: looked for everywhere, whatever the file says where its streams end. */
const RUNS_ANYWHERE = new RegExp(`/(?:JavaScript|Launch|Rendition|RichMedia)${DELIMITER}`)
const SCRIPT = new RegExp(`/JS${DELIMITER}`)
/** The name of a file that lies in it, or is called. */
const PROGRAM = new RegExp(`/U?F\\s*\\([^)]{0,300}${PROGRAM_ENDING}\\s*\\)`, 'i')
const STREAM = />>\s*stream\r?\n/
const END = 'endstream'
const KEPT = 4096
/** Of a stream: longer than any of the signs. */
const KEPT_OF_STREAM = 64
/** Object streams hold some hundred objects; more of one stream than this is nobody's document. */
const MOST_PACKED = 8 * 1024 * 1024
const MOST_UNPACKED = 32 * 1024 * 1024
const unpack = promisify(inflateRaw)

type Verdict = Result<void, ErrorCode>
const RUNS_SOMETHING: Verdict = err('file-runs-something')

/** Names may be written by numbers: `/J#61vaScript`. */
function plain(text: string): string {
  return text.replaceAll(/#([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

/** Of objects as they are written. */
function runs(objects: string): boolean {
  const text = plain(objects)
  return [RUNS_ANYWHERE, SCRIPT].some((sign) => sign.test(text)) || PROGRAM.test(text.replaceAll('\0', ''))
}

export async function checkPdf(pieces: AsyncIterable<Buffer>): Promise<Verdict> {
  let text = ''
  let stream: PdfStream | undefined
  let unpacked = 0
  for await (const piece of pieces) {
    text += piece.toString('latin1')
    if (RUNS_ANYWHERE.test(plain(text))) return RUNS_SOMETHING
    for (;;) {
      if (stream === undefined) {
        const found = STREAM.exec(text)
        const objects = found === null ? text : text.slice(0, found.index + found[0].length)
        if (runs(objects)) return RUNS_SOMETHING
        if (found === null) break
        stream = openStream(objects)
        text = text.slice(objects.length)
      }
      const end = text.indexOf(END)
      const data = end === -1 ? text.slice(0, -KEPT_OF_STREAM) : text.slice(0, end)
      if (!stream.take(data)) return err('archive-bomb')
      text = text.slice(data.length)
      if (end === -1) break
      const checked = await stream.check()
      if (!checked.ok) return checked
      unpacked += checked.value
      if (unpacked > ARCHIVE_LIMITS.unpackedBytes) return err('archive-bomb')
      stream = undefined
    }
    if (stream === undefined) text = text.slice(-KEPT)
  }
  return ok(undefined)
}

interface PdfStream {
  /** False where it is longer than such a stream is. */
  take(data: string): boolean
  /** How many bytes it unpacked to. */
  check(): Promise<Result<number, ErrorCode>>
}

const PASSED_OVER: PdfStream = { take: () => true, check: () => Promise.resolve(ok(0)) }

/** `before` ends with the stream's own dictionary. */
function openStream(before: string): PdfStream {
  const dictionary = plain(before.slice(Math.max(before.lastIndexOf(' obj'), before.length - KEPT)))
  const holdsObjects = /\/ObjStm\b/.test(dictionary)
  if (!holdsObjects && !/\/EmbeddedFile\b/.test(dictionary)) return PASSED_OVER
  const packed: string[] = []
  let length = 0
  return {
    take(data) {
      // Of a file that lies in it, the beginning says what it is.
      if (!holdsObjects && length > KEPT) return true
      packed.push(data)
      length += data.length
      return length <= MOST_PACKED
    },
    async check() {
      const bytes = Buffer.from(packed.join(''), 'latin1')
      const opened = await contentOf(dictionary, holdsObjects ? bytes : bytes.subarray(0, KEPT))
      if (opened === undefined) return err('archive-bomb')
      const isRunning = holdsObjects ? runs(opened.toString('latin1')) : beginsAsProgram(opened)
      return isRunning ? err('file-runs-something') : ok(opened.length)
    },
  }
}

/** Undefined where it unpacks to too much; what is locked, or packed in another way, stays as it is. */
async function contentOf(dictionary: string, bytes: Buffer): Promise<Buffer | undefined> {
  if (!/\/Fl(ateDecode)?\b/.test(dictionary)) return bytes
  // Readers open what its check sum does not fit, and what is cut off.
  const lenient = { maxOutputLength: MOST_UNPACKED, finishFlush: constants.Z_SYNC_FLUSH }
  return unpack(bytes.subarray(2), lenient).catch((error: unknown) =>
    (error as { readonly code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE' ? undefined : bytes,
  )
}
