/** Quarters of the calendar year, by their names: `2026-Q3`. */
import { civilDate } from '#kernel'
import { addDays } from '#statute'

export interface Quarter {
  readonly name: string
  /** `July to September 2026`. */
  readonly words: string
  readonly from: string
  /** The first day after it. */
  readonly until: string
}

const MONTHS = ['January to March', 'April to June', 'July to September', 'October to December']

/** Undefined where that is no name of one, or of one that is not over. */
export function finishedQuarter(name: string, at: Date): Quarter | undefined {
  const found = /^(2\d{3})-Q([1-4])$/.exec(name)
  if (found === null) return undefined
  const named = quarter(Number(found[1]), Number(found[2]))
  return named.until <= civilDate(at) ? named : undefined
}

/** Those that are over, the last of them first. */
export function finishedQuarters(at: Date, count: number): readonly Quarter[] {
  const quarters = [quarterBefore(runningQuarter(at))]
  while (quarters.length < count) quarters.push(quarterBefore(quarters.at(-1) as Quarter))
  return quarters
}

export function runningQuarter(at: Date): Quarter {
  return quarterOf(civilDate(at))
}

function quarterOf(day: string): Quarter {
  return quarter(Number(day.slice(0, 4)), Math.ceil(Number(day.slice(5, 7)) / 3))
}

function quarterBefore({ from }: Quarter): Quarter {
  return quarterOf(addDays(from, -1))
}

function quarter(year: number, number: number): Quarter {
  const first = (y: number, n: number) => `${String(y)}-${String(3 * n - 2).padStart(2, '0')}-01`
  return {
    name: `${String(year)}-Q${String(number)}`,
    words: `${MONTHS[number - 1] ?? ''} ${String(year)}`,
    from: first(year, number),
    until: number === 4 ? first(year + 1, 1) : first(year, number + 1),
  }
}
