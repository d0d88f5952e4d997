/** By what each detection knows a record of the activity log. Events are known by how their names end, as the house names them. */
import { PAGE_REFUSED } from '#pages'
import type { LoggedAct } from '#activity'

const endsIn = (event: string, ends: readonly string[]) => ends.some((end) => event.endsWith(end))

/** A search for people. */
export const isSearch = ({ event }: Pick<LoggedAct, 'event'>): boolean =>
  endsIn(event, ['-searched', '-looked-up'])

/** Something with personal data was taken away as a file. */
export function isExport({
  event,
  readsPersonalData,
}: Pick<LoggedAct, 'event' | 'readsPersonalData'>): boolean {
  return readsPersonalData && endsIn(event, TAKEN_AWAY)
}
const TAKEN_AWAY = ['-exported', '-downloaded', '-copied', '-copy-taken', '-rows-shown']

/** A record of somebody was opened: the event names it, and reads personal data. */
export function isRead(act: Pick<LoggedAct, 'event' | 'readsPersonalData' | 'subject'>): boolean {
  return (
    act.readsPersonalData && act.subject !== undefined && endsIn(act.event, ['-viewed', '-opened', '-read'])
  )
}

/** Something was done, and not only looked at or taken away. */
export function isAct({ event }: Pick<LoggedAct, 'event'>): boolean {
  return event !== PAGE_REFUSED && !endsIn(event, [...LOOKS, ...TAKEN_AWAY])
}
const LOOKS = [
  ...['-viewed', '-opened', '-read', '-seen', '-searched', '-looked-up', '-verified'],
  ...['signed-in', 'signed-out'],
]

export const isRefusal = ({ event }: Pick<LoggedAct, 'event'>): boolean => event === PAGE_REFUSED

/** An alert list beyond the agreement’s guard; no site but Customs has the event. */
export const isHeldList = ({ event }: Pick<LoggedAct, 'event'>): boolean => event === 'list-held'

/** Borders and police cells are open at night; offices are not. */
const AWAKE_AT_NIGHT: ReadonlySet<string> = new Set([
  'customs-officer',
  'customs-supervisor',
  'police-officer',
  'security-officer',
])

const hourInNewZealand = new Intl.DateTimeFormat('en-NZ', {
  timeZone: 'Pacific/Auckland',
  hour: 'numeric',
  hourCycle: 'h23',
})
const NIGHT = { from: 22, until: 5 } as const

export function isAtNight({ at, actor }: Pick<LoggedAct, 'at' | 'actor'>): boolean {
  if (AWAKE_AT_NIGHT.has(actor.role)) return false
  const hour = Number(hourInNewZealand.format(at))
  return hour >= NIGHT.from || hour < NIGHT.until
}
