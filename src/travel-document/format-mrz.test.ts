import fc from 'fast-check'
import { parse } from 'mrz'
import { describe, expect, it } from 'vitest'
import { formatMrz, type MrzHolder, type WritableMrzFormat } from './format-mrz.ts'
import { parseMrz } from './parse-mrz.ts'
import { transliterateName } from './transliterate.ts'

const TRAVEL = { travelDate: '2026-11-21' }
const HOLDER: MrzHolder = {
  documentCode: 'P',
  issuingState: 'NZL',
  documentNumber: 'LA123456',
  nationality: 'NZL',
  dateOfBirth: { year: 1984, month: 2, day: 29 },
  gender: 'F',
  expiry: { year: 2031, month: 5, day: 1 },
  familyName: 'Ngata-Brown',
  givenNames: "Hine o'Rangi",
}

function zone(changes: Partial<MrzHolder>, format: WritableMrzFormat = 'TD3'): readonly string[] {
  const written = formatMrz({ ...HOLDER, ...changes }, format)
  return written.ok ? written.value : [written.error.code]
}

function nameField(familyName: string, givenNames: string): string {
  return (zone({ familyName, givenNames })[0] ?? '').slice(5)
}

describe('writing a zone', () => {
  it.each([
    ['a document code of another format', { documentCode: 'I' }, 'mrz-document-code'],
    ['a name without letters', { familyName: '12', givenNames: '-' }, 'mrz-name-no-letters'],
    ['no document number', { documentNumber: ' ' }, 'mrz-document-number-missing'],
    ['a passport number of ten characters', { documentNumber: 'LA12345678' }, 'mrz-field-too-long'],
    ['a state in small letters', { nationality: 'nzl' }, 'mrz-character'],
  ])('refuses %s', (_, changes, code) => {
    expect(zone(changes)).toEqual([code])
  })

  it('spells hyphens as fillers and drops apostrophes', () => {
    expect(nameField('Ngata-Brown', "Hine o'Rangi")).toBe('NGATA<BROWN<<HINE<ORANGI'.padEnd(39, '<'))
  })

  it('puts a single name into the primary part', () => {
    expect(nameField('Sukarno', '')).toBe('SUKARNO'.padEnd(39, '<'))
    expect(nameField('', 'Sukarno')).toBe('SUKARNO'.padEnd(39, '<'))
  })

  it.each([
    // A name that just fits is whole, though its last position is a letter.
    ['Papandropoulous', 'Jonathon Warren Trevor', 'PAPANDROPOULOUS<<JONATHON<WARREN<TREVOR'],
    ['Nilavadhanananda', 'Chayapa Dejthamrong Krasuang', 'NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K'],
    // The cut would fall behind a filler: the part before gives up a letter and the next keeps its initial.
    ['Nilavadhananandas', 'Chayapa Dejthamrong Krasuang', 'NILAVADHANANANDAS<<CHAYAPA<DEJTHAMRON<K'],
    [
      'Bennelong Wooloomooloo Warrandyte Warnambool',
      'Dingo Potoroo',
      'BENNELONG<WOOLOOMOOLOO<WARRANDYTE<WA<<D',
    ],
    ['Bennelong Wooloomooloo Warrandyte Warnambool', '', 'BENNELONG<WOOLOOMOOLOO<WARRANDYTE<WARNA'],
  ])('cuts %s, %s as the standard says', (family, given, field) => {
    expect(nameField(family, given)).toBe(field)
  })
})

const name = fc.stringMatching(/^[A-Z][a-z]{0,14}( [A-Z][a-z]{0,14})?$/)
const date = fc
  .tuple(
    fc.integer({ min: 1930, max: 2025 }),
    fc.integer({ min: 0, max: 12 }),
    fc.integer({ min: 0, max: 28 }),
  )
  .map(([year, month, day]) => ({ year, month, day }))
const holder = fc.record({
  issuingState: fc.constantFrom('NZL', 'AUS', 'D', 'WSM'),
  documentNumber: fc.stringMatching(/^[A-Z0-9]{1,9}$/),
  nationality: fc.constantFrom('NZL', 'TON', 'CHN', 'GBR'),
  dateOfBirth: date,
  gender: fc.constantFrom('M' as const, 'F' as const, 'X' as const),
  expiry: fc.record({
    year: fc.integer({ min: 2000, max: 2060 }),
    month: fc.constant(5),
    day: fc.constant(6),
  }),
  familyName: name,
  givenNames: fc.oneof(name, fc.constant('')),
})
const documentCodes = { TD1: 'I', TD2: 'I', TD3: 'P', 'MRV-A': 'V', 'MRV-B': 'V' } as const
const format = fc.constantFrom(...(Object.keys(documentCodes) as WritableMrzFormat[]))

describe('every zone that is written', () => {
  it('is read back as the same person', () => {
    fc.assert(
      fc.property(holder, format, (person, form) => {
        const document = parseMrz(
          zone({ ...person, documentCode: documentCodes[form] }, form),
          TRAVEL,
        ).document
        expect(document).toMatchObject({
          issuingState: person.issuingState,
          documentNumber: person.documentNumber,
          nationality: person.nationality,
          dateOfBirth: person.dateOfBirth,
          gender: person.gender,
          expiry: person.expiry,
        })
        const spelt = (text: string) => transliterateName(text).replaceAll('<', ' ')
        if (document?.familyNameTruncated === false)
          expect(document.familyName).toBe(spelt(person.familyName))
        if (document?.givenNamesTruncated === false)
          expect(document.givenNames).toBe(spelt(person.givenNames))
      }),
      { numRuns: 2000 },
    )
  })

  it('is read alike by the mrz package', () => {
    const full = holder.map((person) => ({
      ...person,
      dateOfBirth: {
        ...person.dateOfBirth,
        month: person.dateOfBirth.month || 1,
        day: person.dateOfBirth.day || 1,
      },
    }))
    fc.assert(
      fc.property(full, fc.constantFrom('TD1' as const, 'TD2' as const, 'TD3' as const), (person, form) => {
        const lines = zone({ ...person, documentCode: documentCodes[form] }, form)
        const theirs = parse([...lines])
        const ours = parseMrz(lines, TRAVEL)
        expect(theirs.format).toBe(ours.format)
        expect(theirs.valid).toBe(true)
        expect(theirs.fields.lastName).toBe(ours.document?.familyName)
        expect(theirs.fields.firstName).toBe(ours.document?.givenNames)
        expect(theirs.fields.documentNumber).toBe(ours.document?.documentNumber)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('any text at all', () => {
  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 50 }), { maxLength: 4 }),
        fc.string(),
        (lines, travelDate) => {
          expect(parseMrz(lines, { travelDate }).document).toBeUndefined()
        },
      ),
      { numRuns: 2000 },
    )
  })
})
