/** Time comes in as an argument: nothing below the composition asks the machine what time it is. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** The programme's civil time: lists, clocks and years are counted in New Zealand. */
export const CIVIL_TIME_ZONE = 'Pacific/Auckland'

const civilDateFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: CIVIL_TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The date in New Zealand at an instant, `YYYY-MM-DD`. */
export function civilDate(at: Date): string {
  return civilDateFormat.format(at)
}
