/** The comparison that rooms are lent answers as the search of the open tables does. */
import { describe, expect, it } from 'vitest'
import { compareIdentities } from './compare-identities.ts'

const HELD = {
  ...{ familyName: 'Papatūānuku', givenNames: 'Mereana Joy', dateOfBirth: '1979-03-14' },
  ...{ documentNumber: 'LA 654-321', reference: 'PPN-1' },
}
const SOUGHT = { ...HELD, documentNumber: '', reference: '' }
const verdict = (sought: Partial<typeof HELD>) => compareIdentities({ ...SOUGHT, ...sought })(HELD)

describe('somebody who is held is', () => {
  it.each([
    ['certain by the names and the whole birth date, however they are spelt', { familyName: 'PAPATUANUKU' }],
    ['certain by one of two given names', { givenNames: 'Mereana' }],
    ['certain by the document number, under any name', { familyName: 'Other', documentNumber: 'la654321' }],
    ['certain by the person profile number', { familyName: 'Other', reference: ' ppn-1 ' }],
  ])('%s', (_, sought) => {
    expect(verdict(sought)).toBe('certain')
  })

  it.each([
    ['near where the birth date differs', { dateOfBirth: '1980-03-14' }],
    ['near where a part of it is unknown', { dateOfBirth: '1979-00-00' }],
    ['near with one letter wrong', { familyName: 'Papatuanuki' }],
  ])('%s', (_, sought) => {
    expect(verdict(sought)).toBe('near')
  })

  it.each([
    ['somebody else by another name', { familyName: 'Zwartkruis', givenNames: 'Piet' }],
    ['nobody by a number that is not known', { familyName: '', givenNames: '' }],
  ])('%s', (_, sought) => {
    expect(verdict(sought)).toBeUndefined()
  })
})
