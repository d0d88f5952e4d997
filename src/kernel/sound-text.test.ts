import { expect, test } from 'vitest'
import { isSoundText, unsoundPart } from './index.ts'

test.each([
  ['U+0000', 'NZ\u0000103'],
  ['the first half of a pair', 'NZ\ud83d'],
  ['the second half of a pair', '\ude00NZ'],
  ['a pair the wrong way round', '\ude00\ud83d'],
])('text with %s cannot be held', (_, text) => expect(isSoundText(text)).toBe(false))

test.each(['', 'NZ103', 'Tāne\n', '😀', '\u202eabc', 'e\u0301', '\u0001', '\uffff'])(
  'text that only looks strange can (%j)',
  (text) => expect(isSoundText(text)).toBe(true),
)

test.each([
  ['a member', { movement: { craft: 'NZ\u0000' } }, { code: 'text-unsound', field: 'movement.craft' }],
  ['the name of a member', { movement: { 'a\u0000': 1 } }, { code: 'text-unsound', field: 'movement' }],
  ['an element', { mrz: ['P<NZL', '\ud800'] }, { code: 'text-unsound', field: 'mrz.1' }],
  ['a number beyond all numbers', JSON.parse('{"n":1e400}'), { code: 'number-out-of-range', field: 'n' }],
  ['the whole', '\u0000', { code: 'text-unsound' }],
  ['a member of somebody’s own', { 'Jo Taylor': '\u0000' }, { code: 'text-unsound' }],
])('%s that cannot be held is found with its place', (_, value: unknown, expected) => {
  expect(unsoundPart(value)).toEqual(expected)
})

test('nothing is found in what can be held, however deep it is', () => {
  let deep: unknown = 'sound'
  for (let depth = 0; depth < 30_000; depth++) deep = depth % 2 === 0 ? [deep] : { deep }
  expect(unsoundPart(deep)).toBeUndefined()
  expect(unsoundPart({ n: -0, list: [null, true, 'Tāne 😀'], none: undefined })).toBeUndefined()
})
