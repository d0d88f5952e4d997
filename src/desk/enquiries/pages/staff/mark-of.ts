/** A mark of what a page showed, by which what is sent from it is told apart from what was made of that since; nothing of it can be read back. */
import { createHash } from 'node:crypto'
import { canonicalJson } from '#kernel'

export function markOf(seen: Readonly<Record<string, string | null>>): string {
  return createHash('sha256').update(canonicalJson(seen)).digest('base64url')
}
