import { expect, test } from 'vitest'
import { letter } from '../../../testing/mail/letters.ts'
import { isTooManySided } from './mail-shape.ts'
import { parseMail } from './parse-mail.ts'

const repeated = (line: string, count: number) => letter({ body: `${line}\r\n`.repeat(count) })

test.each([
  ['2.5 MB of empty lines', repeated('', 1_250_000)],
  ['empty lines without a carriage return', letter({ body: '\n'.repeat(2_500_000) })],
  ['25 MB of short words', repeated('x'.repeat(58), 400_000)],
  ['half a million lines', repeated('x'.repeat(70), 500_000)],
  ['ten thousand parts', repeated('--b', 10_000)],
])('%s are not taken apart', async (_, raw) => {
  expect(isTooManySided(raw)).toBe(true)
  expect(await parseMail(raw)).toMatchObject({ ok: false, error: 'mail-unreadable' })
})

test('a header of a hundred thousand lines is not taken apart', () => {
  const header = Array.from({ length: 100_000 }, (_, i) => `X-${i}: y`).join('\r\n')
  expect(isTooManySided(Buffer.from(`${header}\r\n\r\nhi`))).toBe(true)
})

test.each([
  ['a file of 18 MB', 'x'.repeat(76), 324_000, { 'content-transfer-encoding': 'BASE64' }],
  ['a long letter', 'Kia ora, and a line of words.', 20_000, {}],
])('%s is', (_, line, count, headers) => {
  expect(isTooManySided(letter({ headers, body: `${line}\r\n`.repeat(count) }))).toBe(false)
})

test('deep nesting is refused by the parser', async () => {
  const nested = Array.from(
    { length: 30 },
    (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
  ).join('')
  expect(
    await parseMail(Buffer.from(`From: a@b.example\r\n${nested}Content-Type: text/plain\r\n\r\nhi`)),
  ).toMatchObject({
    ok: false,
  })
})
