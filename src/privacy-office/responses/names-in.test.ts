import { describe, expect, it } from 'vitest'
import { mayBeNames, refusedName } from './names-in.ts'

const who = {
  familyName: 'Ō’Brien-Tūhoe',
  givenNames: 'Mere Ana',
  email: 'mere@asks.example',
  postalAddress: '12 Kauri Street\nTāmaki',
  representative: 'Wiremu Pākehā Law',
}
const called = (familyName: string, givenNames: string) => ({
  ...{ familyName, givenNames, email: '', postalAddress: '', representative: '' },
})

describe('what names who asked is refused, however it is written', () => {
  it.each([
    'As Ms O’BRIEN TUHOE asked',
    'As Ms O’Brien-Tuhoe asked',
    'Ms Tūhoe asked',
    'obrientuhoe asked',
    'Mr O Brien asked',
    'Wire-\nmu asked',
    'Mere asked for it',
    'Mere’s question',
    "MERE'S question",
    'Me\u200Bre asked',
    'Me\u00ADre asked',
    'Ｍｅｒｅ asked',
    'M\u0304ere asked',
    'as Ms O’Brien\u2011\nTūhoe asked',
    'sent to 12 KAURI STREET',
    'through Wiremu',
  ])('%j', (text) => {
    expect(refusedName(text, who)).toBe('response-names-who-asked')
  })

  it.each([
    ['王', '小明', '答复王小明先生的请求'],
    ['王', '小明', '小明'],
    ['กิตติ', 'สมชาย', 'คุณกิตติขอข้อมูล'],
    ['शर्मा', 'प्रिया', 'प्रिया ने पूछा'],
    ['김', '민수', '김민수가 물었다'],
    ['حسن', 'محمد', 'لمحمد'],
    ['Ng', 'Li', 'as Li Ng asked'],
    ['Ng', 'Li', 'as Ng, Li asked'],
    ['Ng', 'Li', 'as Ms Ng asked'],
    ['O', 'Hana', 'for Ms O’s file'],
    ['Đặng', 'Łukasz', 'as Lukasz asked'],
    ['Bjørn', 'Åse', 'Bjorn asked'],
    ['Strauß', 'Jo', 'STRAUSS asked'],
  ])('a name that is built in another way: %s, %s', (family, given, text) => {
    expect(refusedName(text, called(family, given))).toBe('response-names-who-asked')
  })

  it.each([
    '4/12 Te Tiriti o Kauri, Tāmaki 1010',
    'Flat 2\n4/12 Te Tiriti o Kauri',
    'c/o Wai\n4/12 Te Tiriti o Kauri',
  ])('where they live, on whatever line: %j', (postalAddress) => {
    expect(refusedName('sent to 4/12 te tiriti o Kauri.', { ...called('Ng', 'Li'), postalAddress })).toBe(
      'response-names-who-asked',
    )
  })

  it.each(['Write to kōrero@māori.example', 'Write to mere＠asks.example', 'mere\u200B@asks.example'])(
    'any email address: %j',
    (text) => {
      expect(refusedName(text, who)).toBe('response-has-an-address')
    },
  )

  it('a company by its whole name, and not by the words of every other', () => {
    const asked = { ...called('Ng', 'Li'), representative: 'New Zealand Law Society' }
    expect(refusedName('The New Zealand Customs Service spent it under the law.', asked)).toBeUndefined()
    expect(refusedName('as the New Zealand Law Society asked', asked)).toBe('response-names-who-asked')
  })

  it('a box, and not a town or a floor', () => {
    const asked = { ...called('Ng', 'Li'), postalAddress: 'PO Box 1234\nLevel 5\nWellington 6011' }
    expect(refusedName('Level 5 of our office at Wellington 6011 cost $3.', asked)).toBeUndefined()
    expect(refusedName('sent to P.O. box 1234 or PO Box 1234', asked)).toBe('response-names-who-asked')
  })

  it('nothing else', () => {
    expect(refusedName('The Ministry merely spent $12 on kauri planks in a street.', who)).toBeUndefined()
    expect(refusedName('Do an office’s costs go in? O no.', called('Do', 'An'))).toBe(
      'response-names-who-asked',
    )
    expect(refusedName('An office spent it; we do not know on what.', called('Do', 'An'))).toBeUndefined()
  })
})

describe('words that may be names are listed once, for people to look at', () => {
  it('and not those of the agency, nor the first of a sentence', () => {
    const text =
      'Travel cost $300. The report by Hana Te Rangi and by (Xu Jing) went to the New Zealand Customs Service. Later Hana Te Rangi left.'
    expect(mayBeNames(text, ['New Zealand Customs Service'])).toEqual(['Hana Te Rangi', 'Xu Jing'])
  })

  it.each([
    ['behind an initial', 'Signed J. Smith.', 'Smith'],
    ['behind a title with a stop', 'It was Dr. Ng who said so.', 'Ng'],
    ['with marks that stand by themselves', 'by Ra\u0304wiri Te Whata', 'Rāwiri Te Whata'],
    ['broken by what shows nothing', 'by Han\u200Ba Te Rangi', 'Hana Te Rangi'],
    ['in single quotes', 'the paper ‘Hana’ wrote', 'Hana'],
    ['in a writing without capitals', 'as 王小明 said', '王小明'],
    ['in a writing whose vowels are marks', 'as कविता शर्मा said', 'कविता शर्मा'],
  ])('%s', (_, text, name) => {
    expect(mayBeNames(text, [])).toContain(name)
  })
})
