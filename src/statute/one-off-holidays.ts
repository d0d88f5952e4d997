/** Public holidays of the whole country that an Act ordered for one day, and which definitions of a working day take them. */
import type { Statute } from './working-day-rules.ts'

export interface OneOffHoliday {
  readonly day: string
  readonly name: string
  /** The Act that ordered it. */
  readonly source: string
  /** The Acts whose definition leaves the day out. */
  readonly takenBy: readonly Statute[]
  /** Why so. */
  readonly because: string
}

/**
 * A definition that names its days does not take another by itself. Where it is doubtful the day is counted: whoever keeps the
 * earlier date keeps the later one too.
 */
export const ONE_OFF_HOLIDAYS: readonly OneOffHoliday[] = [
  {
    day: '2022-09-26',
    name: 'Queen Elizabeth II Memorial Day',
    source: 'Queen Elizabeth II Memorial Day Act 2022',
    takenBy: [],
    because: 'the definition names its days and does not name this one, so it is counted',
  },
]

export function oneOffHoliday(
  day: string,
  holidays: readonly OneOffHoliday[] = ONE_OFF_HOLIDAYS,
): OneOffHoliday | undefined {
  return holidays.find((holiday) => holiday.day === day)
}
