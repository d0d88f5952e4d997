import { expect, test } from 'vitest'
import { keepDoing } from './keep-doing.ts'

const moment = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('a nudge during the work makes it be done again', async () => {
  let times = 0
  const kept = keepDoing(
    async () => {
      times++
      await moment(20)
    },
    60_000,
    () => undefined,
  )
  kept.nudge()
  await moment(60)
  await kept.stop()
  expect(times).toBe(2)
})

test('work that fails is told of and tried again', async () => {
  const troubles: unknown[] = []
  const kept = keepDoing(
    () => Promise.reject(new Error('away')),
    5,
    (error) => troubles.push(error),
  )
  await moment(60)
  await kept.stop()
  expect(troubles.length).toBeGreaterThan(1)
})

test('stopping waits for the work at hand', async () => {
  let done = false
  const kept = keepDoing(
    async () => {
      await moment(30)
      done = true
    },
    60_000,
    () => undefined,
  )
  await kept.stop()
  expect(done).toBe(true)
})
