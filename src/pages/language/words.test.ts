/** The kit's catalogues: no word is missing in one of them, and te reo Māori is written as it should be. */
import { describe, expect, it } from 'vitest'
import { dayAndDate, fullInstant, longDate, relativeTime } from '../dates.ts'
import { wordsEn } from './words-en.ts'
import { wordsMi } from './words-mi.ts'

/** Each word by its name, said with something where it says something. */
function said(words: object, within = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([name, word]: [string, unknown]) => {
    const at = within + name
    if (typeof word === 'function') return [[at, (word as (...some: number[]) => string)(7, 9)] as const]
    return typeof word === 'object' && word !== null ? said(word, `${at}.`) : [[at, String(word)] as const]
  })
}

describe('the two catalogues', () => {
  it('say the same things, and each of them in words', () => {
    const [english, teReo] = [said(wordsEn), said(wordsMi)]
    expect(teReo.map(([name]) => name)).toEqual(english.map(([name]) => name))
    expect([...english, ...teReo].filter(([, word]) => word.trim() === '')).toEqual([])
  })

  it('write a macron as one letter (NFC)', () => {
    expect(said(wordsMi).filter(([, word]) => word !== word.normalize('NFC'))).toEqual([])
  })
})

describe('in te reo Māori', () => {
  it.each([
    ['2026-11-29', '29 Whiringa-ā-rangi 2026'],
    ['1979-01-00', 'Kohitātea 1979'],
    ['0000-00-00', 'kāore e mōhiotia ana'],
  ])('the date %s is read as %s', (date, read) => {
    expect(longDate(date, 'mi')).toBe(read)
  })

  it('a day has its name', () => {
    expect(dayAndDate('2026-11-29', 'mi')).toBe('Rātapu 29 Whiringa-ā-rangi 2026')
    expect(dayAndDate('2026-11-30')).toBe('Monday 30 November 2026')
  })

  it.each([
    ['2026-11-29T02:05:00Z', '29 Whiringa-ā-rangi 2026, 3:05 i te ahiahi (NZDT)'],
    ['2026-06-30T12:05:00Z', '1 Hōngongoi 2026, 12:05 i te ata (NZST)'],
    ['2026-06-30T08:15:00Z', '30 Pipiri 2026, 8:15 i te pō (NZST)'],
  ])('the instant %s is read as %s', (at, read) => {
    expect(fullInstant(new Date(at), 'mi')).toBe(read)
  })

  it.each([
    [0, 'ināianei tonu'],
    [4 * 60_000, '4 meneti i mua'],
    [2 * 86_400_000, '2 rā i mua'],
    [-5 * 60_000, 'ā te 5 meneti'],
  ])('%i ms before now is %s', (before, read) => {
    const now = new Date('2026-11-21T09:30:00Z')
    expect(relativeTime(new Date(now.getTime() - before), now, 'mi')).toBe(read)
  })
})
