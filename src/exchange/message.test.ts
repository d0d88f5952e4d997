import { expect, test } from 'vitest'
import { framed, unframed, type MessageHeader } from './message.ts'

const header: MessageHeader = {
  id: '0b5c7a52-8a1c-4f0e-9f0e-2f6f1d3b7c11',
  type: 'list',
  from: 'justice',
  to: 'customs',
  agreement: 'customs-justice-fines',
  agreementVersion: '1',
  sequence: 1,
  previousHash: '',
  createdAt: '2026-03-01T20:00:00.000Z',
}

test('a message without a sound header is refused, and none of it is repeated', () => {
  const body = Buffer.from('{"name":"made up"}')
  const broken: unknown[] = [
    { ...header, from: 'police' },
    { ...header, id: 'x' },
    { ...header, sequence: 1.5 },
    { ...header, createdAt: 'yesterday' },
    { ...header, agreement: undefined },
    { ...header, receiptsTaken: -1 },
    null,
    'text',
  ]
  for (const value of broken) {
    expect(unframed(framed(value as MessageHeader, body))).toEqual({
      ok: false,
      error: { code: 'message-header-malformed' },
    })
  }
  for (const text of ['', '{}', '{not json\n', '\n', 'x'.repeat(10_000)]) {
    expect(unframed(Buffer.from(text)).ok).toBe(false)
  }
})

test('the body is given back as the bytes that were posted, line ends and all', () => {
  const body = Buffer.from('{"rows":[\n1,\n2]}\n\u0000ē')
  const read = unframed(framed(header, body))
  expect(read.ok && Buffer.from(read.value.body).equals(body)).toBe(true)
  expect(read.ok && read.value.header).toEqual(header)
})
