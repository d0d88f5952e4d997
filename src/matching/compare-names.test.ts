import { describe, expect, it } from 'vitest'
import { birthDateLevelsThatHold, DATE_OF_BIRTH_BITS } from './compare-birth-dates.ts'
import { FAMILY_NAME_BITS, familyNameLevelsThatHold } from './compare-family-names.ts'
import { GENDER_BITS, genderLevelsThatHold } from './compare-genders.ts'
import { GIVEN_NAMES_BITS, givenNamesLevelsThatHold } from './compare-given-names.ts'
import { comparedPerson, type ComparedPerson } from './compared-person.ts'

const UNKNOWN = { year: 0, month: 0, day: 0 }
const person = (familyName: string, givenNames: string, cutOff = false): ComparedPerson =>
  comparedPerson({
    familyName,
    givenNames,
    dateOfBirth: UNKNOWN,
    gender: 'X',
    familyNameTruncated: cutOff,
    givenNamesTruncated: cutOff,
  })

const named = (bits: Readonly<Record<string, number>>, holding: number): string[] =>
  Object.keys(bits).filter((level) => level !== 'different' && ((bits[level] ?? 0) & holding) !== 0)

const family = (one: string, other: string, given: readonly [string, string] = ['ANNA', 'ANNA']) =>
  named(FAMILY_NAME_BITS, familyNameLevelsThatHold(person(one, given[0]), person(other, given[1])))
const given = (one: string, other: string) =>
  named(GIVEN_NAMES_BITS, givenNamesLevelsThatHold(person('NGATA', one), person('NGATA', other)))
const dates = (one: number, other: number) => named(DATE_OF_BIRTH_BITS, birthDateLevelsThatHold(one, other))

describe('family names', () => {
  it.each([
    ["O'BRIEN", 'OBRIEN', 'exact'],
    ['SMITH-JONES', 'SMITH JONES', 'exact'],
    ['Müller', 'MULLER', 'transliteration'],
    ['Māori', 'MAAORI', 'transliteration'],
    ['VAN DER BERG', 'BERG', 'particle'],
    ['TE RANGI', 'RANGI', 'particle'],
    ['THOMPSON', 'THOMSON', 'typing-error'],
    ['SMITH', 'SMIHT', 'typing-error'],
    ['SMITH-JONES', 'JONES', 'compound-part'],
    ['ZENG', 'TSANG', 'romanisation'],
    ['PHILIPS', 'FILIPS', 'phonetic'],
    ['PAPADOPOULOS', 'PAPADOPULLOS', 'two-typing-errors'],
    ['', 'SMITH', 'missing'],
  ])('%s and %s: %s', (one, other, level) => {
    expect(family(one, other)).toContain(level)
    expect(family(other, one)).toContain(level)
  })

  it.each([
    ['LI', 'LU'],
    ['SMITH', 'JONES'],
    ['TUI', 'TOI'],
  ])('%s and %s are different', (one, other) => {
    expect(family(one, other)).toEqual([])
  })

  it('are found in the place of the given names, with an error too', () => {
    expect(family('HENARE', 'NGATA', ['NGATA', 'HENARE'])).toContain('swapped')
    expect(family('HENARE', 'NGATA', ['NGAATTA', 'HENARE'])).toContain('swapped-close')
  })

  it('that the document cuts off are known by their beginning', () => {
    const cut = person('WOLFESCHLEGELSTEIN', 'ANNA', true)
    const listed = person('WOLFESCHLEGELSTEINHAUSEN', 'ANNA')
    expect(named(FAMILY_NAME_BITS, familyNameLevelsThatHold(cut, listed))).toContain('truncated')
  })
})

describe('given names', () => {
  it.each([
    ['ANNA MARIA', 'ANNA MARIA', 'exact'],
    ['JÜRGEN', 'JURGEN', 'transliteration'],
    ['ANNA MARIA', 'ANNA M', 'middle-initial'],
    ['ANNA', 'ANNA MARIA', 'middle-missing'],
    ['ANNA MARIA', 'MARIA ANNA', 'reordered'],
    ['STEPHEN', 'STEPEHN', 'typing-error'],
    ['ANNA MARIA', 'ANNA MARAI', 'middle-typing-error'],
    ['WILLIAM', 'BILL', 'nickname'],
    ['WILLIAM JOHN', 'BILL', 'nickname-middle-missing'],
    ['J', 'JOHN', 'initials'],
    ['MARIA', 'ANNA MARIA', 'middle-name-used'],
    ['ANNA MARIA', 'ANNA RUTH', 'first-name-only'],
    ['', 'ANNA', 'missing'],
  ])('%s and %s: %s', (one, other, level) => {
    expect(given(one, other)).toContain(level)
    expect(given(other, one)).toContain(level)
  })

  it('may be fewer in the record, which is another thing than fewer in the document', () => {
    expect(given('ANNA MARIA', 'ANNA')).toContain('middle-not-recorded')
    expect(given('ANNA', 'ANNA MARIA')).not.toContain('middle-not-recorded')
    expect(given('ANNA RUTH', 'ANNA MARIA')).not.toContain('middle-not-recorded')
  })

  it('a middle name that is missing before one that is there is told from those missing at the end', () => {
    expect(given('SCOTT GRAEME DAVID', 'SCOTT DAVID')).toContain('middle-skipped')
    expect(given('SCOTT DAVID', 'SCOTT GRAEME DAVID')).toContain('middle-skipped')
    expect(given('SCOTT GRAEME DAVID', 'SCOTT D')).toContain('middle-skipped')
    expect(given('SCOTT GRAEME DAVID', 'SCOTT GRAEME')).not.toContain('middle-skipped')
    expect(given('SCOTT GRAEME DAVID', 'SCOTT G')).not.toContain('middle-skipped')
    expect(given('SCOTT GRAEME DAVID', 'SCOTT')).not.toContain('middle-skipped')
  })

  it('that have nothing in common are different', () => {
    expect(given('STACEY STEPHANIE', 'JACQUELINE SUSAN')).toEqual([])
  })
})

describe('birth dates', () => {
  it.each([
    [19810312, 19810312, ['exact']],
    [19810312, 19811203, ['day-month-swapped']],
    [19810312, 19810313, ['wrong-digit', 'two-parts-equal']],
    [19810312, 19180312, ['digits-transposed', 'two-parts-equal']],
    [19810312, 19810300, ['day-unknown', 'month-unknown']],
    [19810312, 19810000, ['month-unknown']],
    [19810312, 312, ['year-unknown']],
    [19810312, 19810101, ['placeholder']],
    [19810312, 0, ['unknown']],
    [19810312, 19820400, []],
    [19810312, 19930724, []],
  ])('%i and %i: %j', (one, other, levels) => {
    expect(dates(one, other)).toEqual(levels)
    expect(dates(other, one)).toEqual(levels)
  })
})

describe('genders', () => {
  it('contradict each other only where both are stated', () => {
    expect(named(GENDER_BITS, genderLevelsThatHold('F', 'F'))).toEqual(['exact'])
    expect(named(GENDER_BITS, genderLevelsThatHold('X', 'X'))).toEqual(['unknown'])
    expect(named(GENDER_BITS, genderLevelsThatHold('F', 'M'))).toEqual([])
  })
})
