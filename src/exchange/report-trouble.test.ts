import { expect, test } from 'vitest'
import { reported } from './report-trouble.ts'

test('an outage is said once and its end once, without the text of the error', async () => {
  const said: string[] = []
  const log = {
    info: (details: object, sentence: string) => void said.push(`${JSON.stringify(details)} ${sentence}`),
    warn: (details: object, sentence: string) => void said.push(`${JSON.stringify(details)} ${sentence}`),
  }
  let away = true
  let back = 0
  const work = reported(
    log,
    'sending',
    async () => {
      if (away) throw new Error('somebody made up')
    },
    () => (back += 1),
  )
  for (let attempt = 0; attempt < 5; attempt += 1) await expect(work()).rejects.toThrow('made up')
  away = false
  for (let attempt = 0; attempt < 5; attempt += 1) await work()
  expect(back).toBe(1)
  expect(said).toEqual([
    '{"code":"broken-promise","kind":"Error","part":"sending"} the exchange keeps what waits and tries again',
    '{"code":"broken-promise","part":"sending"} the exchange works again',
  ])
})
