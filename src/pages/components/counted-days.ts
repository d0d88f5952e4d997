/** The arithmetic of a clock in words: from which day, which days were left out and why, which holidays were counted all the same. */
import { addDays, type RightClock } from '#statute'
import { longDate } from '../dates.ts'

export interface CountedDaysView {
  readonly because: string
  /** One line for days on end that are left out for one reason. */
  readonly notCounted: readonly string[]
}

/** `received` is the civil day from which it is counted. */
export function countedDays(clock: RightClock, received: string): CountedDaysView {
  const { days, section, notCounted, countedHolidays } = clock
  return {
    because: `${String(days)} working days (${section}), counted from ${longDate(received)}, the day of receipt, which is not counted`,
    notCounted: [
      ...runsOf(notCounted).map(({ from, to, because }) =>
        from === to ? `${longDate(from)}: ${because}` : `${longDate(from)} to ${longDate(to)}: ${because}`,
      ),
      ...countedHolidays.map(
        ({ day, name, because }) => `${longDate(day)} is counted: ${name} is a holiday, but ${because}`,
      ),
    ],
  }
}

/** In one line of a list: how many days were left out, and why. */
export function countedDaysInShort({ days, section, notCounted }: RightClock, received: string): string {
  const reasons = new Map<string, number>()
  for (const { because } of notCounted) reasons.set(because, (reasons.get(because) ?? 0) + 1)
  const left = [...reasons].map(([because, count]) => `${because} (${String(count)})`).join(', ')
  return `${String(days)} working days after ${longDate(received)} (${section}), without ${left}`
}

function runsOf(
  days: RightClock['notCounted'],
): readonly { readonly from: string; readonly to: string; readonly because: string }[] {
  const runs: { from: string; to: string; because: string }[] = []
  for (const { day, because } of days) {
    const last = runs.at(-1)
    if (last?.because === because && addDays(last.to, 1) === day) last.to = day
    else runs.push({ from: day, to: day, because })
  }
  return runs
}
