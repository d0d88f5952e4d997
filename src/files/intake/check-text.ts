/** Is it text and nothing but text? UTF-8 to the last byte, and not the beginning of something that a browser runs. */
import { err, ok, type ErrorCode, type Result } from '#kernel'

/** Markup, a processing instruction, an interpreter's line, or RTF, which Word opens under any name: it may hold objects. */
const RUNS = /^\uFEFF?\s*(<[a-z!?/]|#!|\{\s*\\rtf?)/i

export async function checkText(plain: AsyncIterable<Uint8Array>): Promise<Result<void, ErrorCode>> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let beginning = ''
  try {
    for await (const piece of plain) {
      if (piece.includes(0)) return err('file-holds-nul')
      const text = decoder.decode(piece, { stream: true })
      if (beginning.trim().length < 20) beginning = (beginning + text).slice(0, 4096)
    }
    decoder.decode()
  } catch (error) {
    if (error instanceof TypeError) return err('file-not-utf-8')
    throw error
  }
  return RUNS.test(beginning) ? err('file-type-not-allowed') : ok(undefined)
}
