import { describe, expect, test } from 'vitest'
import { certaintyOf, namesAlike, soughtIdentity, wordsOf, type HeldName } from './names-alike.ts'

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

describe('how certain it is that somebody is the person', () => {
  const sought = soughtIdentity('Ngāta', 'Catherine Aroha', '1981-03-07')
  const certainty = (family: string, given: string, born: string) =>
    certaintyOf(sought, { family, given }, born)

  test('the same names and the same day are certain', () => {
    expect(certainty('NGATA', 'Aroha Catherine', '1981-03-07')).toBe('certain')
  })

  test.each([
    ['a birth date that differs', 'Ngata', 'Catherine', '1990-12-24'],
    ['a birth date that is not held', 'Ngata', 'Catherine', ''],
    ['a day that a register does not know', 'Ngata', 'Catherine', '1981-03-00'],
    ['day and month the other way round', 'Ngata', 'Catherine', '1981-07-03'],
    ['a short form of the name', 'Ngata', 'Cathy', '1981-03-07'],
    ['a typing error', 'Ngaata', 'Catherin', '1981-03-07'],
    ['an initial', 'Ngata', 'C', '1981-03-07'],
    ['names that changed places, with a typing error', 'Catherine', 'Ngatta', '1981-03-07'],
  ])('%s is near', (_, family, given, born) => {
    expect(certainty(family, given, born)).toBe('near')
  })

  test('a full name in any order, with a short form, is near', () => {
    expect(certaintyOf(sought, { full: 'Cathy Ngata' }, '')).toBe('near')
    expect(certaintyOf(sought, { full: 'Ngata Cathy Aroha' }, '1981-03-07')).toBe('near')
  })

  test('a variant of the name with another birth date, or another name, is somebody else', () => {
    expect(certainty('Ngata', 'Cathy', '1990-12-24')).toBeUndefined()
    expect(certainty('Ngata', 'Benedict', '1981-03-07')).toBeUndefined()
    expect(certaintyOf(sought, { full: 'Cathy Smith' }, '')).toBeUndefined()
  })

  test('without the person’s own birth date nothing found by name is certain', () => {
    const undated = soughtIdentity('Ngata', 'Catherine', '')
    expect(certaintyOf(undated, { family: 'Ngata', given: 'Catherine' }, '1981-03-07')).toBe('near')
  })
})
