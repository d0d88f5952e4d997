import { describe, expect, it } from 'vitest'
import { transliterateName } from './transliterate.ts'

describe('names in a machine readable zone', () => {
  it.each([
    ['Ngāti-Pōneke', 'NGATI<PONEKE'],
    ['O’Connor', 'OCONNOR'],
    ["Fa'afetai", 'FAAFETAI'],
    ['Taʻufāʻāhau', 'TAUFAAHAU'],
    ['Müller-Strauß', 'MUELLER<STRAUSS'],
    ['Sørensen', 'SOERENSEN'],
    ['Åse', 'AASE'],
    ['Núñez', 'NUNEZ'],
    ['Nguyễn', 'NGUYEN'],
    ['Łukasiewicz', 'LUKASIEWICZ'],
    ['Þórr', 'THORR'],
    ['Щукин', 'SHCHUKIN'],
    ['De  la   Cruz, Jr.', 'DE<LA<CRUZ<JR'],
    ['4 5', ''],
    ['', ''],
    ['- -', ''],
  ])('%s is %s', (name, zone) => {
    expect(transliterateName(name)).toBe(zone)
  })

  it('reads letters with combining marks as their single form', () => {
    expect(transliterateName('Mu\u0308ller')).toBe('MUELLER')
  })

  it('romanises other scripts', () => {
    expect(transliterateName('حسین')).toMatch(/^[A-Z<]+$/)
    expect(transliterateName('王')).toMatch(/^[A-Z<]+$/)
  })
})
