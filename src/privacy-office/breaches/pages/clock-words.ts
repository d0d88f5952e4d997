/** The two clocks in words: late is said, and never shown by a colour alone. */
import { fullInstant, type Tone } from '#pages'
import { EXPECTED_HOURS, expectation, inHours, stopwatch, type BreachInstants } from '../clocks.ts'

export interface ClockWords {
  readonly count: string
  readonly text: string
  readonly note: string
  readonly tone: Tone
}

const EXPECTED = `the ${String(EXPECTED_HOURS)} hours that the Commissioner expects`

export function stopwatchWords(breach: BreachInstants, now: Date): ClockWords {
  const { isRunning, milliseconds } = stopwatch(breach, now)
  return isRunning
    ? {
        count: inHours(milliseconds),
        text: 'since it was detected',
        note: 'Running: nobody has concluded yet whether it must be notified',
        tone: 'attention',
      }
    : {
        count: inHours(milliseconds),
        text: 'from detection to the first conclusion',
        note: 'Stopped: it was assessed',
        tone: 'quiet',
      }
}

export function expectationWords(breach: BreachInstants, now: Date): ClockWords {
  const found = expectation(breach, now)
  switch (found.state) {
    case 'not-begun':
      return {
        count: 'Not begun',
        text: EXPECTED,
        note: 'They begin when somebody concludes that it must be notified',
        tone: 'quiet',
      }
    case 'none':
      return {
        count: 'None',
        text: EXPECTED,
        note: 'It was concluded that it need not be notified',
        tone: 'quiet',
      }
    case 'running':
      return {
        count: `${inHours(found.milliseconds)} left`,
        text: `of ${EXPECTED}`,
        note: `Until ${fullInstant(found.until)}`,
        tone: 'attention',
      }
    case 'late':
      return {
        count: `Late by ${lateness(found.milliseconds)}`,
        text: `after ${EXPECTED}`,
        note: `They ended on ${fullInstant(found.until)}. Tell the Commissioner now, and why it is late`,
        tone: 'danger',
      }
    case 'told-in-time':
      return {
        count: `${inHours(found.milliseconds)} to spare`,
        text: `of ${EXPECTED}`,
        note: 'Stopped: the Commissioner was told',
        tone: 'good',
      }
    case 'told-late':
      return {
        count: `Told ${lateness(found.milliseconds)} late`,
        text: `after ${EXPECTED}`,
        note: 'Stopped: the Commissioner was told after they had ended',
        tone: 'danger',
      }
  }
}

const lateness = (milliseconds: number) =>
  milliseconds < 60_000 ? 'less than a minute' : inHours(milliseconds)
