/** What stands for a record once it is gone: a keyed hash, from which nobody gets back to its key without the site's. */
import { createHmac, hkdfSync } from 'node:crypto'

export type RecordHash = (table: string, record: string) => string

/** Under a key of its own, derived from the one at rest, which is never rotated: a ledger of years can be compared. */
export function recordHash(atRestKey: Uint8Array): RecordHash {
  const key = new Uint8Array(hkdfSync('sha256', atRestKey, '', 'disposal/records', 32))
  return (table, record) =>
    createHmac('sha256', key)
      .update(JSON.stringify([table, record]))
      .digest('hex')
}
