import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  canonicalJson,
  civilDate,
  describeFault,
  fault,
  groundErrors,
  formatPartialDate,
  openAtRest,
  parsePartialDate,
  sealAtRest,
  spokenReference,
} from './index.ts'

describe('sealing at rest', () => {
  const key = randomBytes(32)
  const text = Buffer.from('a person of interest')

  test('another key, another context or one changed byte opens nothing', () => {
    const sealed = sealAtRest(key, 'row 1', text)
    const changed = Buffer.from(sealed)
    changed[40] = (changed[40] ?? 0) ^ 1
    expect(openAtRest(randomBytes(32), 'row 1', sealed)).toBeUndefined()
    expect(openAtRest(key, 'row 2', sealed)).toBeUndefined()
    expect(openAtRest(key, 'row 1', changed)).toBeUndefined()
    expect(openAtRest(key, 'row 1', sealed.subarray(0, 20))).toBeUndefined()
  })

  test('what was sealed opens, and the same text never looks the same twice', () => {
    expect(openAtRest(key, 'row 1', sealAtRest(key, 'row 1', text))).toEqual(text)
    expect(sealAtRest(key, 'row 1', text)).not.toEqual(sealAtRest(key, 'row 1', text))
  })
})

describe('partial dates', () => {
  test.each(['1981-13-01', '1981-02-30', '1981-2-3', '19810203', '1900-02-29', 'XXXX-01-01', ''])(
    '%s is no date',
    (text) => expect(parsePartialDate(text)).toBeUndefined(),
  )

  test.each(['1981-00-00', '1981-05-00', '0000-00-00', '2000-02-29', '1979-03-14'])(
    '%s is read and written alike',
    (text) => {
      const date = parsePartialDate(text)
      expect(date && formatPartialDate(date)).toBe(text)
    },
  )
})

test('the civil date is the one in New Zealand, in summer and winter', () => {
  expect(civilDate(new Date('2015-12-31T10:59:59Z'))).toBe('2015-12-31')
  expect(civilDate(new Date('2015-12-31T11:00:00Z'))).toBe('2016-01-01')
  expect(civilDate(new Date('2016-06-30T12:00:00Z'))).toBe('2016-07-01')
})

test('canonical JSON does not depend on the order of keys and leaves out what is undefined', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe('{"b":[1,{"c":"x","d":null}]}')
  expect(canonicalJson({ x: 1, a: 2 })).toBe(canonicalJson({ a: 2, x: 1 }))
})

test('a reference that is read aloud has no letter that is taken for another', () => {
  for (let i = 0; i < 200; i++)
    expect(spokenReference()).toMatch(/^[3467ACDEFGHJKMNPQRTWXY9]{4}-[3467ACDEFGHJKMNPQRTWXY9]{4}$/)
})

test('a fault is told in one line with file, row and field, and never with the value found', () => {
  const line = describeFault(
    fault('gender-unknown-value', { file: 'list.csv', row: 3, field: 'gender', detail: 'M, F or X' }),
  )
  expect(line).toMatch(/^list\.csv row 3, gender: .+\. \(M, F or X\)$/)
})

test('every error sentence is a sentence', () => {
  for (const sentence of Object.values(groundErrors)) expect(sentence).toMatch(/^[A-Z].*\.$/s)
})
