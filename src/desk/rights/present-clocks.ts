/** The arithmetic of each clock, in words: from which day, which days were not counted, and where the law says so. */
import { civilDate } from '#kernel'
import { fullInstant, longDate } from '#pages'
import type { AgencyClock } from '#desk/enquiries'
import { addDays } from '#statute'
import { clocksOf, type RightsClock } from './rights-clocks.ts'
import { RIGHTS_KINDS } from './rights-kinds.ts'
import type { RightsCase } from './store.ts'

type Counted = Pick<RightsCase, 'kind' | 'receivedAt' | 'decidedAt'>

export function presentClocks({ kind, receivedAt, decidedAt }: Counted): readonly AgencyClock[] {
  const { decide, transfer } = clocksOf(kind, receivedAt)
  const { law } = RIGHTS_KINDS[kind]
  const done = decidedAt === null ? '' : fullInstant(decidedAt)
  return [
    clockView(`Decide (${law})`, decide, receivedAt, done),
    ...(transfer === undefined
      ? []
      : [clockView('Hand on, if another agency holds it', transfer, receivedAt, done)]),
  ]
}

function clockView(name: string, clock: RightsClock, receivedAt: Date, done: string): AgencyClock {
  return {
    ...{ name, done, due: longDate(clock.due), time: false },
    because: `${String(clock.days)} working days (${clock.section}), counted from ${longDate(civilDate(receivedAt))}, the day of receipt, which is not counted`,
    notCounted: runsOf(clock.notCounted).map(({ from, to, because }) =>
      from === to ? `${longDate(from)}: ${because}` : `${longDate(from)} to ${longDate(to)}: ${because}`,
    ),
  }
}

/** In one line of a list: how many days were left out, and why. */
export function arithmeticInShort({ kind, receivedAt }: Counted): string {
  const { days, section, notCounted } = clocksOf(kind, receivedAt).decide
  const reasons = new Map<string, number>()
  for (const { because } of notCounted) reasons.set(because, (reasons.get(because) ?? 0) + 1)
  const left = [...reasons].map(([because, count]) => `${because} (${String(count)})`).join(', ')
  return `${String(days)} working days after ${longDate(civilDate(receivedAt))} (${section}), without ${left}`
}

/** Days on end that are left out for one reason are one line. */
function runsOf(
  days: RightsClock['notCounted'],
): readonly { readonly from: string; readonly to: string; readonly because: string }[] {
  const runs: { from: string; to: string; because: string }[] = []
  for (const { day, because } of days) {
    const last = runs.at(-1)
    if (last?.because === because && addDays(last.to, 1) === day) last.to = day
    else runs.push({ from: day, to: day, because })
  }
  return runs
}
