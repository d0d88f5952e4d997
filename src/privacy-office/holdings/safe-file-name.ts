/** A name under which a file can be written on any machine, and leads nowhere. */

const MOST_CHARACTERS = 100

/** Letters of any script stay; what is a path, a mark of a drive, unseen or turns text round becomes a hyphen. */
export function safeFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} ._()-]/gu, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[ .-]+|[ .]+$/g, '')
  const dot = plain.lastIndexOf('.')
  const ending = dot > 0 && plain.length - dot <= 8 ? plain.slice(dot) : ''
  // A character that is cut in two is no character.
  const stem = plain
    .slice(0, Math.min(plain.length - ending.length, MOST_CHARACTERS))
    .replace(/[\uD800-\uDBFF]$/, '')
  return stem === '' ? `file${ending}` : `${stem}${ending}`
}
