import { describe, expect, test } from 'vitest'
import { CARD_FIELDS, fullNameKey, nameKey, passportKey } from './card.ts'
import { readCards } from './read-cards.ts'

const TODAY = '2016-06-30'
const SOUND = 'LA1,Smith,Ana,1990-01-01,F,NZL,,1 High Street,,NZ1,2016-06-30'
const file = (...rows: readonly string[]) => Buffer.from([CARD_FIELDS.join(), ...rows, ''].join('\n'))

describe('a file of arrival cards is refused whole', () => {
  test.each([
    ['when it is not UTF-8', Buffer.from([0xff, 0xfe]), 'file-not-utf-8'],
    ['with a NUL byte', Buffer.from('a\0'), 'file-holds-nul'],
    ['with broken quoting', file('"LA1,Smith'), 'file-not-csv'],
    ['with another header', Buffer.from('passport,name\n'), 'file-header-wrong'],
    ['of nothing', Buffer.alloc(0), 'file-blank'],
    ['of its header alone', file(), 'file-header-only'],
    ['with a row of too few columns', file(SOUND, 'LA2,Smith'), 'row-has-wrong-columns'],
  ])('%s', async (_, bytes, code) => {
    expect(await readCards(bytes, TODAY)).toMatchObject({
      ok: false,
      error: { code, file: 'arrival-cards.csv' },
    })
  })
})

describe('a row is refused by itself', () => {
  test.each([
    ['without a passport number', SOUND.replace('LA1', ' -'), 'passport_number', 'card-value-missing'],
    ['without a letter in its family name', SOUND.replace('Smith', '--'), 'family_name', 'family-name-empty'],
    [
      'with half a birth date',
      SOUND.replace('1990-01-01', '1990-00-00'),
      'date_of_birth',
      'card-date-malformed',
    ],
    ['born tomorrow', SOUND.replace('1990-01-01', '2016-07-01'), 'date_of_birth', 'date-of-birth-in-future'],
    [
      'born in the year 1',
      SOUND.replace('1990-01-01', '0001-01-01'),
      'date_of_birth',
      'date-of-birth-too-early',
    ],
    ['with a gender of its own', SOUND.replace(',F,', ',W,'), 'gender', 'gender-unknown-value'],
    ['with a nationality in words', SOUND.replace('NZL', 'Kiwi'), 'nationality', 'card-nationality'],
    ['without an address', SOUND.replace('1 High Street', ''), 'new_zealand_address', 'card-value-missing'],
  ])('%s', async (_, row, field, code) => {
    expect(await readCards(file(row, SOUND), TODAY)).toMatchObject({
      ok: true,
      value: {
        cards: [{ passport_number: 'LA1' }],
        faults: [{ file: 'arrival-cards.csv', row: 1, field, code }],
      },
    })
  })
})

describe('keys are the same', () => {
  test('however a passport number is spaced', () => {
    expect(passportKey('la 654-321')).toBe(passportKey('LA654321'))
  })

  test('for a name as the passport and as the traveller writes it', () => {
    expect(fullNameKey('ONEILL SMITH, TANE')).toBe(nameKey('O’Neill-Smith', 'Tāne'))
    expect(fullNameKey('SUKARNO')).toBe(nameKey('Sukarno', ''))
  })
})

describe('keys differ', () => {
  test.each([
    ['one letter', 'SMITH, ANA', 'Smyth', 'Ana'],
    ['a missing middle name', 'SMITH, ANA MARIA', 'Smith', 'Ana'],
    ['names in each other’s place', 'ANA, SMITH', 'Smith', 'Ana'],
  ])('by %s', (_, fullName, family, given) => {
    expect(fullNameKey(fullName)).not.toBe(nameKey(family, given))
  })
})
