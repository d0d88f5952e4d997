/**
 * Text as words are compared: no capitals, no macrons or other marks, no doubled vowels (`Māori`, `Maaori` and `Maori`
 * are one), one space between words. `enquiries.folded` in the database does the same.
 */
export function foldedWords(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/([aeiou])\1/g, '$1')
    .replaceAll(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim()
}
