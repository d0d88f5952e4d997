/** Names made comparable for the search: small letters, no accents, one space before each word. */
export function searchText(...names: readonly string[]): string {
  const plain = names
    .join(' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
  return ` ${plain.trim()}`
}

export function searchWords(search: string): readonly string[] {
  return searchText(search)
    .split(' ')
    .filter((word) => word !== '')
}
