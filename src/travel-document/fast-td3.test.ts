import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTd3Into, TD3_FAULTS, Td3Slots } from './fast-td3.ts'
import { formatMrz } from './format-mrz.ts'
import { parseMrz } from './parse-mrz.ts'
import { TD3_RECORD_BYTES, writeTd3Into } from './write-td3.ts'

const FIRST = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<'
const SECOND = 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'
const TRAVEL_DATE = '2026-11-21'

function slots(): Td3Slots {
  return new Td3Slots(20_261_121)
}

function read(text: string, out = slots()): number {
  return readTd3Into(Buffer.from(text, 'latin1'), 0, out)
}

describe('the fast reader', () => {
  it.each([
    ['a missing second line', FIRST, TD3_FAULTS.lines],
    ['a short second line', `${FIRST}\n${SECOND.slice(0, 43)}`, TD3_FAULTS.lines],
    ['a long second line', `${FIRST}\n${SECOND}0`, TD3_FAULTS.lines],
    ['a visa', `V${FIRST.slice(1)}\n${SECOND}`, TD3_FAULTS.character],
    ['lower case', `${FIRST}\n${SECOND.toLowerCase()}`, TD3_FAULTS.character],
    ['a wrong check digit', `${FIRST}\n${SECOND.replace('7408122', '7408123')}`, TD3_FAULTS.checkDigit],
    ['a wrong composite', `${FIRST}\n${SECOND.slice(0, 43)}1`, TD3_FAULTS.checkDigit],
    ['no name', `${'P<UTO'.padEnd(44, '<')}\n${SECOND}`, TD3_FAULTS.name],
  ])('leaves %s to the reader that names faults', (_, text, fault) => {
    expect(read(text)).toBe(fault)
  })

  it.each([
    ['line feeds', `${FIRST}\n${SECOND}\n`, 90],
    ['carriage returns', `${FIRST}\r\n${SECOND}\r\n`, 92],
    ['the end of the file', `${FIRST}\n${SECOND}`, 89],
  ])('returns the place behind the record, with %s', (_, text, after) => {
    expect(read(text)).toBe(after)
  })

  it('agrees with parseMrz on made-up and spoilt passports', () => {
    const letters = (most: number) => fc.stringMatching(new RegExp(`^[A-Z]{1,${most}}( [A-Z]{1,9}){0,3}$`))
    const part = (max: number) => fc.integer({ min: 0, max })
    const passport = fc
      .record({
        documentNumber: fc.stringMatching(/^[A-Z0-9]{1,9}$/),
        dateOfBirth: fc.record({
          year: fc.integer({ min: 1927, max: 2026 }),
          month: part(12),
          day: part(28),
        }),
        gender: fc.constantFrom('M' as const, 'F' as const, 'X' as const),
        expiry: fc.record({ year: fc.integer({ min: 1977, max: 2075 }), month: part(12), day: part(28) }),
        familyName: letters(20),
        givenNames: fc.oneof(letters(12), fc.constant('')),
        optionalData: fc.oneof(fc.constant(''), fc.stringMatching(/^[A-Z0-9]{1,14}$/)),
      })
      .map((person) =>
        formatMrz({ ...person, documentCode: 'P', issuingState: 'NZL', nationality: 'NZL' }, 'TD3'),
      )
    const spoil = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 87 }), fc.constantFrom(...Array.from('<0159AMXZ'))),
      {
        maxLength: 2,
      },
    )
    fc.assert(
      fc.property(passport, spoil, (written, changes) => {
        if (!written.ok) throw new Error(written.error.code)
        const characters = written.value.join('').split('')
        for (const [at, character] of changes) characters[at] = character
        const zone = characters.join('')
        const lines = [zone.slice(0, 44), zone.slice(44)]
        const out = slots()
        const bytes = Buffer.from(lines.join('\n'))
        const accepted = readTd3Into(bytes, 0, out) >= 0
        const document = parseMrz(lines, { travelDate: TRAVEL_DATE }).document
        expect(accepted).toBe(document !== undefined)
        if (document === undefined) return
        const text = (from: number, to: number) =>
          bytes.toString('latin1', from, to).replaceAll(/<+/g, ' ').trim()
        const { dateOfBirth: birth, expiry } = document
        expect({
          familyName: text(out.familyFrom, out.familyTo),
          givenNames: text(out.givenFrom, out.givenTo),
          documentNumber: text(out.numberFrom, out.numberTo),
          nationality: text(out.nationalityFrom, out.nationalityFrom + 3),
          issuingState: text(out.issuingStateFrom, out.issuingStateFrom + 3),
          gender: String.fromCharCode(out.gender),
          birthDate: out.birthDate,
          expiry: out.expiry,
          familyNameTruncated: out.familyNameTruncated,
          givenNamesTruncated: out.givenNamesTruncated,
        }).toEqual({
          familyName: document.familyName,
          givenNames: document.givenNames,
          documentNumber: document.documentNumber,
          nationality: document.nationality,
          issuingState: document.issuingState,
          gender: document.gender,
          birthDate: birth.year * 10_000 + birth.month * 100 + birth.day,
          expiry: expiry.year * 10_000 + expiry.month * 100 + expiry.day,
          familyNameTruncated: document.familyNameTruncated,
          givenNamesTruncated: document.givenNamesTruncated,
        })
      }),
      { numRuns: 3000 },
    )
  })
})

describe('the fast writer', () => {
  const holder = {
    documentCode: 'P',
    issuingState: 'NZL',
    nationality: 'D',
    documentNumber: 'LA123456',
    dateOfBirth: { year: 1984, month: 0, day: 0 },
    gender: 'X' as const,
    expiry: { year: 2031, month: 5, day: 1 },
    familyName: 'Ngāti-Pōneke',
    givenNames: 'Hine',
  }

  it.each([
    ['a number with a sign', { documentNumber: 'LA-1' }, 'mrz-character'],
    ['a name without letters', { familyName: '1', givenNames: '' }, 'mrz-name-no-letters'],
  ])('refuses %s', (_, changes, code) => {
    expect(writeTd3Into(new Uint8Array(TD3_RECORD_BYTES), 0, { ...holder, ...changes })?.code).toBe(code)
  })

  it('writes what formatMrz writes', () => {
    const name = fc.stringMatching(/^[A-Za-zāöñ]{1,14}([ '-][A-Z][a-z]{0,14}){0,4}$/)
    fc.assert(
      fc.property(
        name,
        fc.oneof(name, fc.constant('')),
        fc.stringMatching(/^[A-Z0-9]{1,9}$/),
        (family, given, number) => {
          const person = { ...holder, familyName: family, givenNames: given, documentNumber: number }
          const written = formatMrz(person, 'TD3')
          const bytes = new Uint8Array(TD3_RECORD_BYTES + 7).fill(1)
          expect(writeTd3Into(bytes, 3, person)).toBeUndefined()
          const text = Buffer.from(bytes).toString('latin1', 3, 3 + TD3_RECORD_BYTES)
          expect(written).toEqual({ ok: true, value: text.trimEnd().split('\n') })
          expect([bytes[2], bytes[3 + TD3_RECORD_BYTES]]).toEqual([1, 1])
        },
      ),
      { numRuns: 1000 },
    )
  })
})
