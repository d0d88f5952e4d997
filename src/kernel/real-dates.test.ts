import { expect, test } from 'vitest'
import { isCivilDay, MOST_WHOLE, parseInstant, wholeNumber } from './index.ts'

test.each([
  '2026-02-30',
  '2025-02-29',
  '2026-13-01',
  '2026-00-01',
  '2026-01-00',
  '0000-00-00',
  '0000-01-01',
  '20150101',
  '1981-00-00',
  '',
])('%s is no day', (text) => {
  expect(isCivilDay(text)).toBe(false)
  expect(parseInstant(`${text}T09:30:00Z`)).toBeUndefined()
})

test.each([
  '2026-11-21T24:00:00Z',
  '2026-11-21T09:60:00Z',
  '2026-11-21T09:30:60Z',
  '2026-11-21T09:30:00',
  '2026-11-21 09:30:00Z',
  '2026-11-21T09:30:00+15:00',
  '2026-11-21T09:30:00+14:30',
  '+002026-11-21T09:30:00Z',
  '20261121T093000Z',
  'Sat, 21 Nov 2026 09:30:00 GMT',
  '0001-01-01T00:00:00+14:00',
  '9999-12-31T23:59:59-14:00',
  '2026-11-21T09:30:00Z\u0000',
])('%j is no instant that can be kept', (text) => expect(parseInstant(text)).toBeUndefined())

test.each([
  ['2026-11-21T09:30:00+13:00', '2026-11-20T20:30:00.000Z'],
  ['2026-11-21T09:30Z', '2026-11-21T09:30:00.000Z'],
  ['2024-02-29T23:59:59.123456789-11:00', '2024-03-01T10:59:59.123Z'],
])('%s is one', (text, expected) => expect(parseInstant(text)?.toISOString()).toBe(expected))

test.each([
  '',
  ' ',
  '0x1',
  '1e3',
  '1.0',
  '01',
  '+1',
  '-1',
  ' 1',
  '1\n',
  '2147483648',
  '99999999999999',
  'NaN',
  '٠',
])('%j is no whole number of a page', (text) => expect(wholeNumber(text)).toBeUndefined())

test.each([0, 7, 10, MOST_WHOLE])('%i is one', (number) => expect(wholeNumber(String(number))).toBe(number))
