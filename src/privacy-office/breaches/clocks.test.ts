import { describe, expect, it, test } from 'vitest'
import { civilTime } from '#kernel'
import { fullInstant } from '#pages'
import { expectation, inHours, stopwatch, type BreachInstants, type ConcludedAt } from './clocks.ts'

const DETECTED = new Date('2026-11-20T09:00:00+13:00')
const SINCE = new Date('2026-11-21T10:00:00+13:00')
const after = (hours: number, minutes = 0, seconds = 0) =>
  new Date(SINCE.getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1000)
const notifiable = (at: Date): ConcludedAt => ({ at, conclusion: 'notifiable' })
const not = (at: Date): ConcludedAt => ({ at, conclusion: 'not-notifiable' })
const breach = (conclusions: readonly ConcludedAt[], told?: Date): BreachInstants => ({
  ...{ detectedAt: DETECTED, conclusions, commissionerToldAt: told },
})

describe('the 72 hours', () => {
  it('have not begun while nobody has concluded, and are not there where it need not be notified', () => {
    expect(expectation(breach([]), after(500))).toEqual({ state: 'not-begun' })
    expect(expectation(breach([not(SINCE)]), after(500))).toEqual({ state: 'none' })
  })

  it.each([
    ['71 h 59 min', after(71, 59), 'running', '1 min'],
    ['72 h to the second', after(72), 'running', '0 min'],
    ['a second over 72 h', after(72, 0, 1), 'late', '0 min'],
    ['73 h 30 min', after(73, 30), 'late', '1 h 30 min'],
  ] as const)('after %s', (_, now, state, words) => {
    const found = expectation(breach([notifiable(SINCE)]), now)
    expect(found.state).toBe(state)
    expect('milliseconds' in found && inHours(found.milliseconds)).toBe(words)
  })

  it('stop when the Commissioner is told, in time or late, and stay as they were', () => {
    expect(expectation(breach([notifiable(SINCE)], after(72)), after(900)).state).toBe('told-in-time')
    expect(expectation(breach([notifiable(SINCE)], after(72, 0, 1)), after(900)).state).toBe('told-late')
  })

  it('count from the first time that it was known, whatever was thought in between', () => {
    const conclusions = [notifiable(SINCE), not(after(10)), notifiable(after(70))]
    expect(expectation(breach(conclusions.slice(0, 2)), after(20)).state).toBe('none')
    expect(expectation(breach(conclusions), after(73))).toMatchObject({ state: 'late', since: SINCE })
  })

  test.each([
    ['summer time begins', '2026-09-26', '10:00', '29 September 2026 at 11:00 NZDT'],
    ['summer time ends', '2026-04-03', '10:00', '6 April 2026 at 09:00 NZST'],
  ])('are hours and not days where %s', (_, day, time, until) => {
    const found = expectation(breach([notifiable(civilTime(day, time))]), civilTime(day, time))
    expect('until' in found && fullInstant(found.until)).toBe(until)
  })
})

test('the stopwatch runs until somebody concludes, and shows how long that took', () => {
  expect(stopwatch(breach([]), after(0))).toEqual({ isRunning: true, milliseconds: 25 * 3_600_000 })
  expect(stopwatch(breach([not(SINCE), notifiable(after(9))]), after(99))).toEqual({
    ...{ isRunning: false, milliseconds: 25 * 3_600_000 },
  })
})
