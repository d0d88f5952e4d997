import { expect, test } from 'vitest'
import { namesAlike, wordsOf, type HeldName } from './names-alike.ts'

const isFound = (family: string, given: string, held: HeldName) => namesAlike(wordsOf(family, given), held)

test('macrons, capitals, hyphens and the order of given names count for nothing', () => {
  expect(isFound('Ngāta', 'Mere Aroha', { family: 'NGATA', given: 'Aroha Mere' })).toBe(true)
  expect(isFound("O'Brien-Te Kanawa", 'Seán', { family: 'OBrien Te Kanawa', given: 'SEAN' })).toBe(true)
  expect(isFound('Smith', 'Ann', { full: 'SMITH, ANN' })).toBe(true)
})

test('one given name of several is enough, and so are names that changed places', () => {
  expect(isFound('Smith', 'Ann', { family: 'Smith', given: 'Mary Ann' })).toBe(true)
  expect(isFound('Li', 'Wei', { family: 'Wei', given: 'Li' })).toBe(true)
  expect(isFound('Ngata', 'Aroha', { full: 'Aroha Ngata' })).toBe(true)
})

test('another family name or another given name is somebody else', () => {
  expect(isFound('Smith', 'Ann', { family: 'Smythe', given: 'Ann' })).toBe(false)
  expect(isFound('Smith', 'Ann', { family: 'Smith', given: 'Bob' })).toBe(false)
  expect(isFound('Smith', 'Ann', { full: 'Bob Smith' })).toBe(false)
})

test('nobody is found by no name', () => {
  expect(isFound('', '', { family: '', given: '' })).toBe(false)
  expect(isFound('Smith', 'Ann', { full: '' })).toBe(false)
})
