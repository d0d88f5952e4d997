/** Tells a file that was cut from one that was changed, by walking the lengths of its OpenPGP packets (RFC 4880, 4.2). */

interface Reach {
  /** Where the part ends, which may lie beyond the file. */
  readonly end: number
  readonly partial: boolean
}

export type PacketsEnd = 'whole' | 'truncated' | 'malformed'

export function packetsEnd(bytes: Uint8Array): PacketsEnd {
  let at = 0
  while (at < bytes.length) {
    const tag = bytes[at] ?? 0
    if ((tag & 0x80) === 0) return 'malformed'
    const isNewFormat = (tag & 0x40) !== 0
    let reach = isNewFormat ? newFormatReach(bytes, at + 1) : oldFormatReach(bytes, at, tag & 3)
    while (reach?.partial === true) reach = newFormatReach(bytes, reach.end)
    if (reach === undefined || reach.end > bytes.length) return 'truncated'
    at = reach.end
  }
  return bytes.length === 0 ? 'truncated' : 'whole'
}

function newFormatReach(bytes: Uint8Array, at: number): Reach | undefined {
  const first = bytes[at]
  if (first === undefined) return undefined
  if (first < 192) return { end: at + 1 + first, partial: false }
  if (first >= 224 && first < 255) return { end: at + 1 + 2 ** (first & 0x1f), partial: true }
  if (first < 224) {
    const second = bytes[at + 1]
    return second === undefined
      ? undefined
      : { end: at + 2 + ((first - 192) << 8) + second + 192, partial: false }
  }
  const length = bigEndian(bytes, at + 1, 4)
  return length === undefined ? undefined : { end: at + 5 + length, partial: false }
}

function oldFormatReach(bytes: Uint8Array, at: number, lengthType: number): Reach | undefined {
  // The fourth type has no length: the packet reaches to the end of the file.
  if (lengthType === 3) return { end: bytes.length, partial: false }
  const size = 2 ** lengthType
  const length = bigEndian(bytes, at + 1, size)
  return length === undefined ? undefined : { end: at + 1 + size + length, partial: false }
}

function bigEndian(bytes: Uint8Array, at: number, size: number): number | undefined {
  if (at + size > bytes.length) return undefined
  return bytes.subarray(at, at + size).reduce((value, byte) => value * 256 + byte, 0)
}
