/**
 * Whether a mail is made of too many pieces to be taken apart: the parser's time goes by lines, headers and parts, and not by
 * bytes, so that 2.5 MB of empty lines cost more than 25 MB of files. Counted in one pass, which ends at the first limit.
 */

/** Files of 25 MB, as BASE64 writes them, are 345,000 lines; the parser takes them together. */
const MOST_LINES = 400_000
/** Of words: each is one more piece, at some 20 microseconds. */
const MOST_WORD_LINES = 100_000
/** Of the mail itself, the continued ones counted by line. */
const MOST_HEADER_LINES = 2000
/** Every part begins with such a line; a person's words have some too. */
const MOST_DASHED_LINES = 5000

const [LF, CR, DASH, LARGE_C, SMALL_C] = [10, 13, 45, 67, 99]
const ENCODING = /^content-transfer-encoding:\s*(base64)?/i
const LONGEST_ENCODING = 60

export function isTooManySided(raw: Uint8Array): boolean {
  let [lines, words, headers, dashed, inHeader, inBase64] = [0, 0, 0, 0, true, false]
  for (let start = 0; start < raw.length;) {
    const found = raw.indexOf(LF, start)
    const end = found === -1 ? raw.length : found
    const first = raw[start]
    if (end === start || (first === CR && end === start + 1)) inHeader = false
    if (first === LARGE_C || first === SMALL_C) inBase64 = saysBase64(raw, start, end) ?? inBase64
    if (first === DASH && raw[start + 1] === DASH) {
      dashed += 1
      inBase64 = false
    }
    lines += 1
    if (inHeader) headers += 1
    if (!inBase64) words += 1
    if (
      lines > MOST_LINES ||
      words > MOST_WORD_LINES ||
      headers > MOST_HEADER_LINES ||
      dashed > MOST_DASHED_LINES
    )
      return true
    start = end + 1
  }
  return false
}

/** Undefined for a line that says nothing of it. */
function saysBase64(raw: Uint8Array, start: number, end: number): boolean | undefined {
  const line = Buffer.from(raw.subarray(start, Math.min(end, start + LONGEST_ENCODING))).toString('latin1')
  const said = ENCODING.exec(line)
  return said === null ? undefined : said[1] !== undefined
}

/** Whether there are more lines than that; it looks no further. */
export function hasMoreLines(raw: Uint8Array, most: number): boolean {
  let at = -1
  for (let lines = 0; lines <= most; lines += 1) {
    at = raw.indexOf(LF, at + 1)
    if (at === -1) return false
  }
  return true
}
