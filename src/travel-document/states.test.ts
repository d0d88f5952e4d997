import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isStateCode, stateName } from './states.ts'

const ISO_LIST = '../shared/data/mrz/states-iso3166.tsv'
const listed = existsSync(ISO_LIST)

describe('state codes', () => {
  it.each([
    'D',
    'GBD',
    'GBN',
    'GBO',
    'GBP',
    'GBS',
    'RKS',
    'UNO',
    'UNA',
    'UNK',
    'XXA',
    'XXB',
    'XXC',
    'XXX',
    'XOM',
    'XPO',
    'EUE',
    'UTO',
  ])('knows %s, which ISO 3166 does not', (code) => {
    expect(stateName(code)).toMatch(/^[A-Z]/)
  })

  it('does not know a code that nobody issues', () => {
    expect(isStateCode('QQQ')).toBe(false)
    expect(isStateCode('')).toBe(false)
    expect(isStateCode('toString')).toBe(false)
  })
})

describe.skipIf(!listed)(
  listed ? 'the list of ISO 3166' : 'the list of ISO 3166 (skipped: ../shared/data is not here)',
  () => {
    it('is known whole', () => {
      const codes = readFileSync(ISO_LIST, 'utf8').matchAll(/\t([A-Z]{3})\t/g)
      for (const [, code] of codes) expect(isStateCode(code ?? ''), code).toBe(true)
    })
  },
)
