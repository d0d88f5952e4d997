/** Parts of the queue that can be looked at by themselves, as a view names them. */
import { QUEUE_PARTS, type QueuePart } from '../../queue-store.ts'

export const SHOWN: Readonly<Record<QueuePart, string>> = {
  all: 'All that wait',
  mine: 'Mine',
  unassigned: 'Nobody has taken',
  late: 'Late',
  mentions: 'A note points me to',
  answered: 'Answered, not closed',
}

/** Of a view that was saved under a name that is no more: all. */
export function shownOf(name: string): QueuePart {
  return QUEUE_PARTS.find((part) => part === name) ?? 'all'
}
