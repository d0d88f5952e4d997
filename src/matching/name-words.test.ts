import { describe, expect, it } from 'vitest'
import { familyNameWords, givenNameWords } from './name-words.ts'

describe('names as a travel document writes them', () => {
  it.each([
    ["O'Brien", ['OBRIEN']],
    ['Taufa‘ahau', ['TAUFAAHAU']],
    ['Smith-Jones', ['SMITH', 'JONES']],
    ['Ngāwhika', ['NGAWHIKA']],
    ['Müller', ['MUELLER']],
    ['MUXXLLER', ['MUELLER']],
    ['NUNXXEZ', ['NUNEZ']],
    ['Núñez', ['NUNEZ']],
    ['Straße', ['STRASSE']],
    ['Щукин', ['SHCHUKIN']],
    ['Smith Jr', ['SMITH']],
    ['Junior', ['JUNIOR']],
    ['UNKNOWN', []],
    ['M\u0101ori', ['MAORI']],
    ['Ma\u0304ori', ['MAORI']],
  ])('%s', (name, words) => {
    expect(familyNameWords(name)).toEqual(words)
  })

  it('keep generation words among given names and leave placeholders out', () => {
    expect(givenNameWords('Anna FNU Junior')).toEqual(['ANNA', 'JUNIOR'])
  })

  it('are none where nothing can be read', () => {
    expect(familyNameWords('王')).not.toEqual([])
    expect(familyNameWords('?!')).toEqual([])
    expect(familyNameWords('UNK')).toEqual([])
  })
})
