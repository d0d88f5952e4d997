import { expect, test } from 'vitest'
import { isReadBack, readBackCode, spokenCode } from './spoken-code.ts'

const at = new Date('2016-06-30T09:00:00.123+12:00')

test('both ends of the call have the same code for the same answer of the same case', () => {
  expect(spokenCode('AB3D-K7XQ', at)).toBe(spokenCode('AB3D-K7XQ', new Date('2016-06-29T21:00:00.123Z')))
})

test('another case, or a later answer, has another code', () => {
  const codes = new Set([
    spokenCode('AB3D-K7XQ', at),
    spokenCode('AB3D-K7XR', at),
    spokenCode('AB3D-K7XQ', new Date(at.getTime() + 1)),
  ])
  expect(codes.size).toBe(3)
})

test('a code is four characters that nobody mishears or mistypes', () => {
  for (let n = 0; n < 500; n += 1) {
    expect(spokenCode(`case-${n}`, at)).toMatch(/^[3467ACDEFGHJKMNPQRTWXY9]{4}$/)
  }
})

test('what Justice reads back holds for these minutes and this case, however it is typed', () => {
  const code = readBackCode('AB3D-K7XQ', at)
  const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000)
  expect(code).not.toBe(spokenCode('AB3D-K7XQ', at))
  expect(isReadBack(` ${code.toLowerCase().split('').join(' ')}.`, 'AB3D-K7XQ', at)).toBe(true)
  expect(isReadBack(code, 'AB3D-K7XQ', later(9))).toBe(true)
  expect(isReadBack(code, 'AB3D-K7XQ', later(-9))).toBe(true)
  expect(isReadBack(code, 'AB3D-K7XQ', later(25))).toBe(false)
  expect(isReadBack(code, 'AB3D-K7XR', at)).toBe(false)
  for (const other of ['', 'AB3D-K7XQ', spokenCode('AB3D-K7XQ', at)])
    expect(isReadBack(other, 'AB3D-K7XQ', at)).toBe(false)
})
