/** Names made comparable for the search: small letters, no accents, one space before each word. */
export function searchText(...names: readonly string[]): string {
  const text = names.join(' ')
  // Nearly every name is written in plain letters, which need none of what follows.
  if (PLAIN.test(text)) return ` ${text.toLowerCase()}`
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
  return ` ${plain.trim()}`
}

/** Words of ASCII letters with one space between them. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/

export function searchWords(search: string): readonly string[] {
  return searchText(search)
    .split(' ')
    .filter((word) => word !== '')
}
