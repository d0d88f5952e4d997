/** Looks for signs in bytes that pass, in whatever pieces they come: a little of what went before is kept. */

const KEPT = 1024

export interface PassingText {
  /** The text that is to be looked at now: the piece, after the end of the piece before. */
  next(piece: Uint8Array): string
}

/** Latin 1, without zero bytes: signs in ASCII are found in UTF-8 and in UTF-16 alike. */
export function passingText(): PassingText {
  let before = ''
  return {
    next(piece) {
      const text = before + Buffer.from(piece).toString('latin1').replaceAll('\0', '')
      before = text.slice(-KEPT)
      return text
    },
  }
}
