import { expect, test } from 'vitest'
import { foldedText, holdsWord, soughtWord } from './folded-words.ts'

const holds = (text: string, word: string) => holdsWord(foldedText(text), soughtWord(word)!)

test.each([
  ['in other case', 'about NGAWHETU', 'Ngawhetu'],
  ['without its macrons', 'about Ngawhetu', 'Ng\u0101wh\u0113t\u016b'],
  ['with a soft hyphen', 'about Ngaw\u00adhetu', 'Ngawhetu'],
  ['over a line', 'about Ngaw-\nhetu', 'Ngawhetu'],
  ['letter by letter', 'a b o u t L e e', 'Lee'],
  ['with a ligature', 'Gri\ufb03n', 'Griffin'],
  ['within another word, when it is long', 'xNgawhetux', 'Ngawhetu'],
])('a word is found %s', (_how, text, word) => {
  expect(holds(text, word)).toBe(true)
})

test.each([
  ['channel', 'Anne'],
  ['sleep', 'Lee'],
])('%s does not hold %s', (text, word) => {
  expect(holds(text, word)).toBe(false)
})
