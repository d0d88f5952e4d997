/** Words as people compare names: no capitals, no marks above or below letters, and however they are typed. */

/** Letters of a name that a keyboard without them writes in another way. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ı: 'i', þ: 'th', ħ: 'h', ŋ: 'ng' },
}
const PLAINER = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g')

/**
 * A name of two parts is two words, since either tells who it is. What shows nothing (a joiner, a soft hyphen) parts no word,
 * wide letters are letters, and what says whose something is belongs to no name.
 */
export function comparableWords(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]|\p{Cf}/gu, '')
    .toLowerCase()
    .replaceAll(PLAINER, (letter) => PLAIN[letter] ?? letter)
    .replaceAll(/[’'‘`ʼʻ](?=s(?![\p{L}\p{N}]))/gu, ' ')
    .replaceAll(/[’'‘`ʼʻ]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 's')
}
