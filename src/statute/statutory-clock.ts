/** When a statutory clock runs out: its length in the unit in which the law or the agreement gives it. */
import { addDays, addMonths } from './civil-days.ts'
import type { Statute } from './working-day-rules.ts'
import { addWorkingDays } from './working-days.ts'

export interface StatutoryClock {
  readonly length: number
  readonly unit: 'working-days' | 'days' | 'months' | 'as-soon-as-practicable'
}

/** The last day on which what the clock asks for is still in time, when the clock starts on `from`. */
export function lastDayOf({ length, unit }: StatutoryClock, from: string, statute: Statute): string {
  switch (unit) {
    case 'working-days':
      return addWorkingDays(from, length, statute)
    case 'days':
      return addDays(from, length)
    case 'months':
      return addMonths(from, length)
    case 'as-soon-as-practicable':
      return from
  }
}
