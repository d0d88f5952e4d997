/** Pages that are the same for everybody, packed once for all who read them: nothing in them is anybody's to guess by length. */
import { gzipSync } from 'node:zlib'

export interface PackedPages {
  /** @param digest of the page: one that changed is another */
  pack(digest: string, html: string): Buffer
}

const MOST_HELD = 200

export function packedPages(): PackedPages {
  const held = new Map<string, Buffer>()
  return {
    pack(digest, html) {
      const packed = held.get(digest) ?? gzipSync(html)
      // What was asked for last stands last, and what stands first goes.
      held.delete(digest)
      held.set(digest, packed)
      const [oldest] = held.keys()
      if (held.size > MOST_HELD && oldest !== undefined) held.delete(oldest)
      return packed
    },
  }
}
