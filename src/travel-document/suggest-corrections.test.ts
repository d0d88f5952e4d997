import { describe, expect, it } from 'vitest'
import { applyCorrections, parseMrz, suggestCorrections } from './index.ts'

const TRAVEL = { travelDate: '2026-11-21' }
const FIRST = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<'
const SECOND = 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'

function suggested(lines: readonly string[]) {
  return suggestCorrections(parseMrz(lines, TRAVEL))
}

describe('suggested corrections', () => {
  it('are none for a sound zone, nor for lines of no format', () => {
    expect(suggested([FIRST, SECOND])).toEqual([])
    expect(suggested([FIRST])).toEqual([])
  })

  it('name each letter that stands for a digit in a date', () => {
    const misread = SECOND.replace('7408122', '74O8I22')
    expect(suggested([FIRST, misread])).toEqual([
      {
        line: 2,
        position: 16,
        field: 'dateOfBirth',
        found: 'O',
        suggested: '0',
        because: 'not-allowed-here',
      },
      {
        line: 2,
        position: 18,
        field: 'dateOfBirth',
        found: 'I',
        suggested: '1',
        because: 'not-allowed-here',
      },
    ])
  })

  it('name each digit that stands for a letter in a name', () => {
    const [correction] = suggested([FIRST.replace('ERIKSSON', 'ERIKSS0N'), SECOND])
    expect(correction).toMatchObject({
      line: 1,
      position: 12,
      field: 'familyName',
      found: '0',
      suggested: 'O',
    })
  })

  it('offer what makes the check digit of the document number hold', () => {
    const misread = SECOND.replace('L898902C3', 'L8989O2C3')
    expect(suggested([FIRST, misread])).toContainEqual({
      line: 2,
      position: 6,
      field: 'documentNumber',
      found: 'O',
      suggested: '0',
      because: 'check-digit-would-hold',
    })
  })

  it('change nothing until a person accepts them', () => {
    const misread = [FIRST, SECOND.replace('7408122', '74O8I22')]
    expect(parseMrz(misread, TRAVEL).document).toBeUndefined()
    const mended = applyCorrections(misread, suggested(misread))
    expect(parseMrz(mended, TRAVEL).document?.dateOfBirth.year).toBe(1974)
  })
})
