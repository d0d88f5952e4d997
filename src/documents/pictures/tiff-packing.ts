/** The two ways of packing that are TIFF's own; both stop at what a strip may hold. */

export function unpackBits(packed: Buffer, most: number): Buffer {
  const out = Buffer.alloc(most)
  let written = 0
  for (let at = 0; at < packed.length && written < most;) {
    const count = packed.readInt8(at++)
    if (count === -128) continue
    const length = count >= 0 ? count + 1 : 1 - count
    if (count >= 0) packed.copy(out, written, at, at + length)
    else out.fill(packed[at] ?? 0, written, written + length)
    at += count >= 0 ? length : 1
    written += length
  }
  return out.subarray(0, Math.min(written, most))
}

const CLEAR = 256
const END = 257

/** Codes grow from 9 to 12 bits, one entry earlier than in GIF. */
export function unpackLzw(packed: Buffer, most: number): Buffer {
  const out = Buffer.alloc(most)
  let [written, bits, held, width] = [0, 0, 0, 9]
  let table: Buffer[] = []
  let last: Buffer | undefined
  for (const byte of packed) {
    held = ((held << 8) | byte) & 0xffffff
    bits += 8
    if (bits < width) continue
    bits -= width
    const code = (held >> bits) & ((1 << width) - 1)
    if (code === END || written >= most) break
    if (code === CLEAR) {
      ;[table, width, last] = [[], 9, undefined]
      continue
    }
    const known = code < CLEAR ? Buffer.from([code]) : table[code - 258]
    const entry = known ?? (last === undefined ? Buffer.alloc(0) : Buffer.concat([last, last.subarray(0, 1)]))
    written += entry.copy(out, written)
    if (last !== undefined) table.push(Buffer.concat([last, entry.subarray(0, 1)]))
    last = entry
    const next = table.length + 258
    width = next >= 2047 ? 12 : next >= 1023 ? 11 : next >= 511 ? 10 : 9
  }
  return out.subarray(0, written)
}
