/** Two names in pieces: what differs is marked in both, letters as people count them, and nothing of a name is lost. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markLetters, type NamePiece } from './mark-letters.ts'

/** `Ra[wa]`: a letter that differs; `T(a)ne`: one that differs only by a mark. */
function drawn(pieces: readonly NamePiece[]): string {
  const around = { same: ['', ''], mark: ['(', ')'], other: ['[', ']'] } as const
  return pieces.map(({ kind, text }) => around[kind].join(text)).join('')
}

function pair(left: string, right: string): string {
  const marked = markLetters(left, right)
  return `${drawn(marked.left)} | ${drawn(marked.right)}`
}

test.each([
  ['RAUKAWA', 'Raukawa', 'RAUKAWA | Raukawa'],
  ['RAUKAWA', 'Raukava', 'RAUKA[W]A | Rauka[v]a'],
  ['RAUKAWAA', 'Raukawa', 'RAUKAW[A]A | Raukawa'],
  ['TANE', 'Tāne', 'T(A)NE | T(ā)ne'],
  ['TANE', 'Ta\u0304ne', 'T(A)NE | T(ā)ne'],
  ['JOSE', 'José', 'JOS(E) | Jos(é)'],
  ['JOHN PAUL', 'Johnpaul', 'JOHN[ ]PAUL | Johnpaul'],
  ['THOMPSON', 'Thomson', 'THOM[P]SON | Thomson'],
  ['SMITH', 'Ngata', '[SMITH] | [Ngata]'],
  ['TANE JOHN', 'Tāne', 'T(A)NE[ JOHN] | T(ā)ne'],
  ['SMITH', '', '[SMITH] | '],
  ['', '', ' | '],
])('%s beside %s is %s', (left, right, drawnAs) => {
  expect(pair(left, right)).toBe(drawnAs)
})

test.each([
  ['TANE', 'Tāne', 'Differs only by a macron, on ā.'],
  ['MAORI', 'Māorī', 'Differs only by macrons, on ā, ī.'],
  ['JOSE', 'José', 'Differs only by a mark on letters, é.'],
  ['RAUKAWA', 'Raukava', 'Letters that differ: “W” in the passport, “v” on the list.'],
  ['THOMPSON', 'Thomson', 'Letters that differ: “P” in the passport, nothing on the list.'],
  ['JOHN PAUL', 'Johnpaul', 'Letters that differ: a space in the passport, nothing on the list.'],
  ['TANEE', 'Tāne', 'Letters that differ: “E” in the passport, nothing on the list; besides a macron, on ā.'],
  ['SMITH', 'Ngata', ''],
  ['RAUKAWA', 'Raukawa', ''],
])('whoever hears %s beside %s is told “%s”', (left, right, sentence) => {
  expect(markLetters(left, right).sentence).toBe(sentence)
})

const name = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.stringMatching(/^[A-Zāēīōū' -]{0,30}$/),
)

test('every letter of both names is shown once and in its place, whatever the names are', () => {
  fc.assert(
    fc.property(name, name, (left, right) => {
      const marked = markLetters(left, right)
      const text = (pieces: readonly NamePiece[]) => pieces.map((piece) => piece.text).join('')
      expect(text(marked.left)).toBe(left.normalize('NFC'))
      expect(text(marked.right)).toBe(right.normalize('NFC'))
    }),
  )
})

test('a name beside itself has no letter marked, in whatever form its marks are written', () => {
  fc.assert(
    fc.property(name, (given) => {
      expect(markLetters(given.normalize('NFD'), given.normalize('NFC')).sentence).toBe('')
    }),
  )
})
