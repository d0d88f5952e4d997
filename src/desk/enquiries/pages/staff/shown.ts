/** Parts of the queue that can be looked at by themselves. */
import type { EnquiryRow } from '../../agency-store.ts'
import { dueOf } from './due.ts'

export const SHOWN = {
  all: 'All that wait',
  mine: 'Mine',
  unassigned: 'Nobody has taken',
  late: 'Late',
  mentions: 'A note points me to',
  answered: 'Answered, not closed',
} as const
export type Shown = keyof typeof SHOWN

/** Of a view that was saved under a name that is no more: all. */
export function shownOf(name: string): Shown {
  return Object.hasOwn(SHOWN, name) ? (name as Shown) : 'all'
}

export interface Looking {
  readonly personId: string
  readonly at: Date
  readonly mentioning: ReadonlySet<string>
}

export function isShown(row: EnquiryRow, show: Shown, { personId, at, mentioning }: Looking): boolean {
  switch (show) {
    case 'mine':
      return row.assignedTo === personId && row.state !== 'answered'
    case 'unassigned':
      return row.assignedTo === null && row.state !== 'answered'
    case 'late':
      return dueOf(row, at).tone === 'danger'
    case 'mentions':
      return mentioning.has(row.reference)
    case 'answered':
      return row.state === 'answered'
    case 'all':
      return row.state !== 'answered'
  }
}
