import { expect, test } from 'vitest'
import { startLoop } from './loop.ts'
import { reported } from './report-trouble.ts'

const FOREVER = 3_600_000

test('a nudge during a run makes one more run after it, and runs never overlap', async () => {
  let running = 0
  let runs = 0
  let most = 0
  const loop = startLoop(async () => {
    running += 1
    runs += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setTimeout(resolve, 5))
    running -= 1
  }, FOREVER)
  loop.nudge()
  loop.nudge()
  loop.nudge()
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect([runs, most]).toEqual([2, 1])
  loop.nudge()
  await expect.poll(() => runs).toBe(3)
  await loop.stop()
  loop.nudge()
  expect(runs).toBe(3)
})

test('a stopped loop ends its pause at once', async () => {
  const loop = startLoop(async () => undefined, FOREVER)
  await new Promise((resolve) => setTimeout(resolve, 10))
  await loop.stop()
})

test('an outage is said once and its end once, without the text of the error', async () => {
  const said: string[] = []
  const log = {
    info: (details: object, sentence: string) => void said.push(`${JSON.stringify(details)} ${sentence}`),
    warn: (details: object, sentence: string) => void said.push(`${JSON.stringify(details)} ${sentence}`),
  }
  let away = true
  const work = reported(log, 'sending', async () => {
    if (away) throw new Error('somebody made up')
  })
  for (let attempt = 0; attempt < 5; attempt += 1) await work()
  away = false
  for (let attempt = 0; attempt < 5; attempt += 1) await work()
  expect(said).toEqual([
    '{"code":"broken-promise","kind":"Error","part":"sending"} the exchange keeps what waits and tries again',
    '{"code":"broken-promise","part":"sending"} the exchange works again',
  ])
})
