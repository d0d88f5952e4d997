/** One hash over many, by which each of them can be shown to be among them (after RFC 6962, section 2.1). */
import { createHash } from 'node:crypto'

const sha256 = (kind: number, ...parts: readonly Buffer[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256').update(Uint8Array.of(kind))).digest()

/** Hex in, hex out. Sorted first and each counted once, so that the same set has the same root in whatever order it was read. */
export function merkleRoot(hashes: Iterable<string>): string {
  const sorted = [...new Set(hashes)].sort()
  if (sorted.length === 0) return createHash('sha256').digest('hex')
  let level = sorted.map((hash) => sha256(0, Buffer.from(hash, 'hex')))
  while (level.length > 1)
    level = Array.from({ length: Math.ceil(level.length / 2) }, (_, i) =>
      pair(level[2 * i], level[2 * i + 1]),
    )
  return (level[0] ?? Buffer.alloc(0)).toString('hex')
}

/** The last of an odd number goes up as it is. */
function pair(left: Buffer = Buffer.alloc(0), right?: Buffer): Buffer {
  return right === undefined ? left : sha256(1, left, right)
}
