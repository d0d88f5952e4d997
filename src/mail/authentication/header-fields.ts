/** The header fields of a mail's bytes, from the top, each on one line; no word of them is believed here. */

export interface HeaderField {
  /** In small letters. */
  readonly name: string
  readonly value: string
}

const MOST_HEADER_BYTES = 512 * 1024

export function headerFields(raw: Uint8Array): readonly HeaderField[] {
  const head = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, MOST_HEADER_BYTES))
  const [fields = ''] = head.toString('latin1').split(/\r?\n\r?\n/, 1)
  return fields.split(/\r?\n(?![ \t])/).flatMap((line) => {
    const colon = line.indexOf(':')
    if (colon < 1) return []
    const value = line
      .slice(colon + 1)
      .replace(/\s+/g, ' ')
      .trim()
    return [{ name: line.slice(0, colon).trim().toLowerCase(), value }]
  })
}

/** Quoted words and comments are the sender's to choose: what is read of a trace header is read without them. */
export function withoutComments(value: string): string {
  let depth = 0
  let plain = ''
  for (const sign of value) {
    if (sign === '(') depth += 1
    else if (sign === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0) plain += sign
  }
  return plain.replace(/\s+/g, ' ').trim()
}
