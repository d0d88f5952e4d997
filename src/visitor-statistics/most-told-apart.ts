/** How many values of a day are told apart, so that headers that somebody makes up fill no table. */
import type { Kind } from './kinds.ts'

/** What is not told apart. */
export const OTHER = 'other'

/** Pages are those that the site has. */
const MOST_OF_A_DAY: Readonly<Record<Kind, number>> = { page: Infinity, site: 100, browser: 60 }

/** The value, or `other` where the day has its most; what is told apart is added to `told`. */
export function toldApart(told: Set<string>, kind: Kind, value: string): string {
  if (told.has(value) || value === '') return value
  if (told.size >= MOST_OF_A_DAY[kind]) return OTHER
  told.add(value)
  return value
}
