/** What is withheld of a text leaves no letter of it behind, and what is named wrongly is refused rather than given. */
import { expect, test } from 'vitest'
import type { HeldContent } from './read-held.ts'
import { withoutWithheld, type Withheld } from './withheld.ts'

const TEXT = 'My neighbour Zyx Wvut told me. Nobody else did.'
const common = { purpose: 'p', source: 's', retention: 'r', sealed: false } as const
const content: HeldContent = {
  ...{ room: 'notes', table: 'notes.notes', record: '1', purpose: 'p', source: 's', retention: 'r' },
  ...{ rightToCopy: '', exportable: true },
  fields: [
    { ...common, column: 'words', label: 'Words', category: 'identity', value: TEXT, exportable: true },
    {
      ...common,
      column: 'found_by',
      label: 'Found by',
      category: 'identity',
      value: 'zyx',
      exportable: false,
    },
  ],
}
const passage = (start: number, end: number, more: Partial<Withheld> = {}): Withheld => ({
  ...{ table: 'notes.notes', record: '1', column: 'words', start, end },
  ...{ ground: 'affairs-of-another', sentence: 'It names your neighbour.', ...more },
})
const wordsOf = (...withheld: Withheld[]) => withoutWithheld(content, withheld)?.[0]

test('a passage is gone and says by which section', () => {
  const from = TEXT.indexOf('Zyx')
  expect(wordsOf(passage(from, from + 8))).toMatchObject({
    value: 'My neighbour [withheld: s 53(b)] told me. Nobody else did.',
    withheld: [{ section: 's 53(b)', sentence: 'It names your neighbour.' }],
  })
})

test('passages that overlap, in any order, are gone wholly', () => {
  const value = wordsOf(passage(16, 21), passage(3, 18), passage(4, 6))?.value
  expect(value).toBe('My [withheld: s 53(b)][withheld: s 53(b)] told me. Nobody else did.')
})

test('a field and a record are gone wholly, and what nobody gets a copy of never was there', () => {
  const record = {
    ...{ table: 'notes.notes', record: '1', ground: 'affairs-of-another', sentence: 'It is hers.' },
  }
  expect(wordsOf({ ...record, column: 'words' })?.value).toBeNull()
  expect(withoutWithheld(content, [record])).toBeUndefined()
  expect(withoutWithheld(content, [])?.map(({ column }) => column)).toEqual(['words'])
})

test.each([
  ['beyond the text', passage(40, 4000)],
  ['back to front', passage(9, 3)],
  ['of a column that is not there', passage(0, 1, { column: 'word' })],
  ['on a ground that no Act knows', passage(0, 1, { ground: 'embarrassing' })],
])('a passage %s is refused, and nothing is given', (_, withheld) => {
  expect(() => withoutWithheld(content, [withheld])).toThrow()
})

test('what is withheld of another record is nothing of this one', () => {
  expect(wordsOf(passage(0, 5, { record: '2' }))?.value).toBe(TEXT)
})
