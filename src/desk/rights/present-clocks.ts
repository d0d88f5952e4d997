/** The clocks of what is asked by right, with their arithmetic, as the agency's pages show them. */
import type { AgencyClock } from '#desk/enquiries'
import { civilDate } from '#kernel'
import { countedDays, countedDaysInShort, fullInstant, longDate } from '#pages'
import { rightClocks, RIGHTS, type RightClock } from '#statute'
import type { RightsCase } from './store.ts'

type Counted = Pick<RightsCase, 'kind' | 'receivedAt' | 'decidedAt'>

export function presentClocks({ kind, receivedAt, decidedAt }: Counted): readonly AgencyClock[] {
  const received = civilDate(receivedAt)
  const { decide, transfer } = rightClocks(kind, received)
  const done = decidedAt === null ? '' : fullInstant(decidedAt)
  return [
    clockView(`Decide (${RIGHTS[kind].law})`, decide, received, done),
    ...(transfer === undefined
      ? []
      : [clockView('Hand on, if another agency holds it', transfer, received, done)]),
  ]
}

function clockView(name: string, clock: RightClock, received: string, done: string): AgencyClock {
  return { ...{ name, done, due: longDate(clock.due), time: false }, ...countedDays(clock, received) }
}

/** In one line of a list. */
export function arithmeticInShort({ kind, receivedAt }: Counted): string {
  const received = civilDate(receivedAt)
  return countedDaysInShort(rightClocks(kind, received).decide, received)
}
