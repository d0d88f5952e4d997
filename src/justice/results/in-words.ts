/** How a number of the return is written: grouped, money in whole dollars, proportions in per cent, what is not known as such. */
import type { CountedThing } from './figures.ts'

export const NOT_COUNTED = 'not counted'

export function inWords(value: number | null, counts: CountedThing): string {
  if (value === null) return NOT_COUNTED
  const text = value.toLocaleString('en-NZ')
  return counts === 'whole dollars' ? `$${text}` : text
}

/** To two figures after the point, and to more where that would say nothing. */
export function perCent(value: number | null): string {
  if (value === null) return NOT_COUNTED
  const hundredths = value * 100
  const digits = hundredths === 0 || hundredths >= 0.1 ? 2 : 4
  return `${hundredths.toLocaleString('en-NZ', { minimumFractionDigits: digits, maximumFractionDigits: digits })}%`
}
