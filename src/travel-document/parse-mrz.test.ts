import { describe, expect, it } from 'vitest'
import { checkDigitOf } from './check-digit.ts'
import { parseMrz } from './parse-mrz.ts'

const TRAVEL = { travelDate: '2026-11-21' }
const SPECIMEN = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
] as const

/** The specimen's second line with other fields, its check digits made anew. */
function secondLine(fields: {
  birth?: string
  gender?: string
  expiry?: string
  personal?: string
  personalDigit?: string
}) {
  const number = 'L898902C3'
  const { birth = '740812', gender = 'F', expiry = '120415', personal = 'ZE184226B<<<<<' } = fields
  const digit = (text: string) => checkDigitOf(text) ?? ''
  const personalDigit = fields.personalDigit ?? digit(personal)
  const body = [
    number + digit(number),
    birth + digit(birth),
    expiry + digit(expiry) + personal + personalDigit,
  ] as const
  return `${body[0]}UTO${body[1]}${gender}${body[2]}${digit(body.join(''))}`
}

function read(second: string, first: string = SPECIMEN[0], travelDate = TRAVEL.travelDate) {
  return parseMrz([first, second], { travelDate })
}

describe('a damaged zone', () => {
  it('is refused when any single digit of the second line is exchanged, naming a check digit', () => {
    const [first, second] = SPECIMEN
    for (let at = 0; at < 44; at++) {
      const digit = second[at] ?? ''
      if (!/\d/.test(digit)) continue
      const other = String((Number(digit) + 1) % 10)
      const reading = read(second.slice(0, at) + other + second.slice(at + 1), first)
      expect(reading.document, `position ${at + 1}`).toBeUndefined()
      expect(reading.faults.map(({ code }) => code)).toContain('mrz-check-digit')
    }
  })

  it('names field, line and check digit, and never the value', () => {
    const reading = read(SPECIMEN[1].replace('7408122', '7408123'))
    expect(reading.faults).toEqual([
      { code: 'mrz-check-digit', line: 2, field: 'dateOfBirth', detail: 'check digit at position 20' },
      { code: 'mrz-check-digit', line: 2, field: 'composite', detail: 'check digit at position 44' },
    ])
    expect(reading.fields.find(({ name }) => name === 'dateOfBirth')).toEqual({
      name: 'dateOfBirth',
      text: '740812',
      value: '1974-08-12',
      line: 2,
      from: 14,
      to: 19,
      checkDigit: { expected: '2', found: '3', ok: false },
    })
  })

  it.each([
    ['one line', [SPECIMEN[0]], 'mrz-line-count'],
    ['four lines', [...SPECIMEN, ...SPECIMEN], 'mrz-line-count'],
    ['a line cut short', [SPECIMEN[0], SPECIMEN[1].slice(0, 40)], 'mrz-line-length'],
    ['a digit in the name', [SPECIMEN[0].replace('ANNA', 'ANN4'), SPECIMEN[1]], 'mrz-character'],
    ['no name', ['P<UTO'.padEnd(44, '<'), SPECIMEN[1]], 'mrz-name-missing'],
    ['a strange document code', [SPECIMEN[0].replace('P<', 'F<'), SPECIMEN[1]], 'mrz-document-code'],
    ['a month 13', [SPECIMEN[0], secondLine({ birth: '741312' })], 'mrz-date'],
    ['30 February', [SPECIMEN[0], secondLine({ birth: '740230' })], 'mrz-date'],
    ['a gender of another letter', [SPECIMEN[0], secondLine({ gender: 'Q' })], 'mrz-character'],
    ['letters outside A to Z', [SPECIMEN[0].replace('ANNA', 'ÅNNA'), SPECIMEN[1]], 'mrz-character'],
  ])('with %s is refused by name', (_, lines, code) => {
    const reading = parseMrz(lines, TRAVEL)
    expect(reading.document).toBeUndefined()
    expect(reading.faults.map((fault) => fault.code)).toContain(code)
  })

  it('is refused when a filler stands for the check digit of a personal number that is there', () => {
    expect(read(secondLine({ personalDigit: '<' })).document).toBeUndefined()
  })

  it('is refused when the travel date is not a full date', () => {
    expect(read(SPECIMEN[1], SPECIMEN[0], '2026-11-00').faults).toEqual([{ code: 'travel-date' }])
    expect(read(SPECIMEN[1], SPECIMEN[0], 'today').document).toBeUndefined()
  })
})

describe('the specimens of ICAO 9303', () => {
  it('reads the passport of Utopia', () => {
    expect(read(SPECIMEN[1])).toMatchObject({ format: 'TD3', faults: [], remarks: [] })
    expect(read(SPECIMEN[1]).document).toEqual({
      format: 'TD3',
      documentCode: 'P',
      issuingState: 'UTO',
      documentNumber: 'L898902C3',
      nationality: 'UTO',
      dateOfBirth: { year: 1974, month: 8, day: 12 },
      gender: 'F',
      expiry: { year: 2012, month: 4, day: 15 },
      familyName: 'ERIKSSON',
      givenNames: 'ANNA MARIA',
      familyNameTruncated: false,
      givenNamesTruncated: false,
    })
  })

  it.each([
    [
      'TD1',
      ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'],
    ],
    ['TD2', ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6']],
    [
      'MRV-A',
      ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L8988901C4XXX4009078F96121096ZE184226B<<<<<<'],
    ],
    ['MRV-B', ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'L8988901C4XXX4009078F9612109<<<<<<<<']],
  ])('reads %s', (format, lines) => {
    const reading = parseMrz(lines, TRAVEL)
    expect(reading.faults).toEqual([])
    expect(reading.document).toMatchObject({ format, familyName: 'ERIKSSON', givenNames: 'ANNA MARIA' })
  })

  it('reads a card number that goes on in the optional data', () => {
    const lines = [
      'I<UTOD23145890<7349<<<<<<<<<<<',
      '3407127M9507122UTO<<<<<<<<<<<2',
      'STEVENSON<<PETER<JOHN<<<<<<<<<',
    ]
    const reading = parseMrz(lines, TRAVEL)
    expect(reading.document?.documentNumber).toBe('D23145890734')
    expect(
      parseMrz([(lines[0] ?? '').replace('7349', '7359'), ...lines.slice(1)], TRAVEL).document,
    ).toBeUndefined()
  })
})

describe('what the zone leaves open', () => {
  it.each([
    ['261121', '2026-11-21', 2026],
    ['261122', '2026-11-21', 1926],
    ['2612<<', '2026-11-21', 1926],
    ['2611<<', '2026-11-21', 2026],
    ['26<<<<', '2026-11-21', 2026],
    ['991231', '2000-01-01', 1999],
    ['000101', '1999-12-31', 1900],
  ])('takes the century of the birth date %s from the travel on %s', (birth, travelDate, year) => {
    expect(read(secondLine({ birth }), SPECIMEN[0], travelDate).document?.dateOfBirth.year).toBe(year)
  })

  it.each([
    ['<<<<<<', { year: 0, month: 0, day: 0 }],
    ['74<<<<', { year: 1974, month: 0, day: 0 }],
    ['7408<<', { year: 1974, month: 8, day: 0 }],
    ['740000', { year: 1974, month: 0, day: 0 }],
    ['<<0229', { year: 0, month: 2, day: 29 }],
  ])('reads the unknown parts of the birth date %s as 0', (birth, date) => {
    expect(read(secondLine({ birth })).document?.dateOfBirth).toEqual(date)
  })

  it('takes the expiry that lies nearest to the travel', () => {
    expect(read(secondLine({ expiry: '340101' })).document?.expiry.year).toBe(2034)
    expect(read(secondLine({ expiry: '990101' })).document?.expiry.year).toBe(1999)
  })

  it.each(['<', 'X'])('reads the gender %s as X', (gender) => {
    expect(read(secondLine({ gender })).document?.gender).toBe('X')
  })

  it('lets a filler or 0 stand for the check digit of an empty personal number', () => {
    for (const personalDigit of ['<', '0']) {
      expect(read(secondLine({ personal: '<'.repeat(14), personalDigit })).document).toBeDefined()
    }
  })

  it('keeps the document and remarks on a state code that nobody knows: no check digit covers it', () => {
    const reading = read(SPECIMEN[1].replace('UTO', 'QQQ'))
    expect(reading.document?.nationality).toBe('QQQ')
    expect(reading.remarks).toEqual([{ code: 'mrz-state-unknown', line: 2, field: 'nationality' }])
  })

  it('tolerates lower case and surrounding blanks', () => {
    expect(read(`\t${SPECIMEN[1].toLowerCase()} \r`, ` ${SPECIMEN[0].toLowerCase()}`).document).toBeDefined()
  })
})

describe('names', () => {
  it.each([
    ['SUKARNO', 'SUKARNO', '', false, false],
    ['<<SUKARNO', 'SUKARNO', '', false, false],
    ['TE<AWA<<HINE<NUI', 'TE AWA', 'HINE NUI', false, false],
    ['NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K', 'NILAVADHANANANDA', 'CHAYAPA DEJTHAMRONG K', false, true],
    ['BENNELONG<WOOLOOMOOLOO<WARRAND<<DINGO<P', 'BENNELONG WOOLOOMOOLOO WARRAND', 'DINGO P', true, true],
    ['BENNELONG<WOOLOOMOOLOO<WARRANDYTE<WARNA', 'BENNELONG WOOLOOMOOLOO WARRANDYTE WARNA', '', true, false],
  ])('reads %s', (names, familyName, givenNames, familyNameTruncated, givenNamesTruncated) => {
    const document = read(SPECIMEN[1], `P<UTO${names}`.padEnd(44, '<')).document
    expect(document).toMatchObject({ familyName, givenNames, familyNameTruncated, givenNamesTruncated })
  })

  it('says where each part stands', () => {
    const places = read(SPECIMEN[1]).fields.filter(({ name }) => /Name/.test(name))
    expect(places.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['familyName', 6, 13],
      ['givenNames', 16, 25],
    ])
  })
})
