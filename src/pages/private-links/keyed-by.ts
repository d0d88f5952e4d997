/** Drawn from the site's key for one purpose: the same for the same text, and nothing that anybody without the key can make. */
import { createHmac, hkdfSync } from 'node:crypto'

export function keyedBy(atRestKey: Uint8Array, purpose: string): (text: string) => Buffer {
  const key = new Uint8Array(hkdfSync('sha256', atRestKey, '', purpose, 32))
  return (text) => createHmac('sha256', key).update(text).digest()
}
