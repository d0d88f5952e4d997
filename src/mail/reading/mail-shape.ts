/**
 * Whether a mail is made of too many pieces to be taken apart: the parser's time goes by lines, headers and parts, and not by
 * bytes, so that 2.5 MB of empty lines cost more than 25 MB of files. Counted in one pass, which ends at the first limit.
 */

/** Files of 25 MB, as BASE64 writes them, are 345,000 lines. */
const MOST_LINES = 400_000
/** BASE64 has long ones; short ones are words, at 12 microseconds each. */
const MOST_SHORT_LINES = 150_000
const SHORT = 60
/** Of the mail itself, the continued ones counted by line. */
const MOST_HEADER_LINES = 2000
/** Every part begins with such a line; a person's words have some too. */
const MOST_DASHED_LINES = 5000

const [LF, CR, DASH] = [10, 13, 45]

export function isTooManySided(raw: Uint8Array): boolean {
  let [lines, short, headers, dashed, inHeader] = [0, 0, 0, 0, true]
  for (let start = 0; start < raw.length;) {
    const found = raw.indexOf(LF, start)
    const end = found === -1 ? raw.length : found
    const length = end > start && raw[end - 1] === CR ? end - start - 1 : end - start
    lines += 1
    if (length < SHORT) short += 1
    if (length === 0) inHeader = false
    if (inHeader) headers += 1
    if (raw[start] === DASH && raw[start + 1] === DASH) dashed += 1
    if (
      lines > MOST_LINES ||
      short > MOST_SHORT_LINES ||
      headers > MOST_HEADER_LINES ||
      dashed > MOST_DASHED_LINES
    )
      return true
    start = end + 1
  }
  return false
}
