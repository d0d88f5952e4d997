import { afterEach, expect, test } from 'vitest'
import { letter } from '../../../testing/mail/letters.ts'
import { startMailReader, type MailReader } from './start-mail-reader.ts'

let reader: MailReader | undefined
afterEach(() => reader?.stop())

test('a mail that takes too long ends its own reading only', async () => {
  // The worker needs longer than this to start.
  reader = startMailReader(1)
  await expect(reader.parse(letter())).rejects.toThrow('took too long')
  await reader.stop()
  reader = startMailReader()
  const [first, second] = await Promise.all([reader.parse(letter()), reader.parse(letter({ body: 'again' }))])
  expect(first).toMatchObject({ ok: true, value: { text: 'Kia ora' } })
  expect(second).toMatchObject({ ok: true, value: { text: 'again' } })
})
