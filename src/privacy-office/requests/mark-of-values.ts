/** A mark of what a page showed, by which a page that is old is told from one that is not; nothing of it can be read back. */
import { createHash } from 'node:crypto'
import { canonicalJson } from '#kernel'
import type { FieldValues } from '#rooms'

export function markOfValues(values: FieldValues): string {
  return createHash('sha256').update(canonicalJson(values)).digest('base64url')
}
