import { describe, expect, it } from 'vitest'
import { splitMrz } from './mrz-lines.ts'

const A = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<'
const B = 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'

describe('splitting what a reader types', () => {
  it.each([
    ['two lines', `${A}\n${B}`],
    ['carriage returns', `${A}\r${B}\r`],
    ['start and end characters', `\u0002${A}\r\n${B}\r\n\u0003`],
    ['what turns the writing round before it', `\u202e${A}\n${B}`],
    ['what is not seen around its lines', `\ufeff\u200e${A}\u200b\r\n\u2066${B}\u2069\u00ad\n\u202c`],
    ['what is not seen around one run', `\u202e${A}${B}\u202c`],
    ['one run', A + B],
    ['a run with a blank between', `${A} ${B}`],
    ['lower case', `${A}\n${B}\n`.toLowerCase()],
  ])('takes %s', (_, text) => {
    expect(splitMrz(text)).toEqual([A, B])
  })

  it('cuts 90 characters into three lines and 72 into two', () => {
    expect(splitMrz('A'.repeat(90))).toHaveLength(3)
    expect(splitMrz('A'.repeat(72))).toHaveLength(2)
  })

  it('leaves what is seen, or stands within a line, for the reader to refuse', () => {
    expect(splitMrz(`\u00e9${A}\n${B}`)[0]).toHaveLength(45)
    expect(splitMrz(`${A.slice(0, 9)}\u202e${A.slice(9)}\n${B}`)[0]).toHaveLength(45)
  })

  it('leaves a run of another length as one line, for the reader to refuse', () => {
    expect(splitMrz('A'.repeat(87))).toHaveLength(1)
    expect(splitMrz('')).toEqual([])
  })
})
