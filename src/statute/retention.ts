/** When a record may be disposed of at the earliest and must be at the latest, in New Zealand's civil days. */
import { civilDate } from '#kernel'
import { addDays } from './civil-days.ts'
import {
  RETENTION_CLASSES,
  type HoldKind,
  type RetentionClass,
  type RetentionRule,
} from './retention-classes.ts'
import { lastDayOf } from './statutory-clock.ts'

export interface Hold {
  readonly kind: HoldKind
  /** The last civil day on which it forbids disposal; undefined while it runs. */
  readonly until: string | undefined
}

export interface RetentionDue {
  /** The first day on which the record may be disposed of; undefined while its clock has not begun or a hold runs. */
  readonly earliest: string | undefined
  /** The last day on which a disposal is in time; undefined while nothing sets one. */
  readonly latest: string | undefined
}

const NOTHING_DUE: RetentionDue = { earliest: undefined, latest: undefined }

/** `triggerAt` is the value of the table's trigger: an instant, a civil day, or undefined while it has not happened. */
export function retentionDue(
  retention: RetentionClass,
  triggerAt: Date | string | undefined,
  holds: readonly Hold[] = [],
): RetentionDue {
  const { minimum, maximum, stoppedBy }: RetentionRule = RETENTION_CLASSES[retention]
  if (triggerAt === undefined) return NOTHING_DUE
  const from = typeof triggerAt === 'string' ? triggerAt : civilDate(triggerAt)
  const ends = holds.filter(({ kind }) => stoppedBy.includes(kind)).map(({ until }) => until)
  if (ends.includes(undefined)) return NOTHING_DUE
  const afterHolds = ends.flatMap((until) => (until === undefined ? [] : [addDays(until, 1)]))
  const earliest = latestOf(minimum === undefined ? from : lastDayOf(minimum, from, 'privacy'), afterHolds)
  if (maximum === undefined) return { earliest, latest: undefined }
  return { earliest, latest: latestOf(lastDayOf(maximum, from, 'privacy'), [earliest]) }
}

/** Where no Act sets a minimum, two people look at a disposal in the last days before the maximum. */
const DAYS_TO_LOOK = 14

/**
 * The first day on which a disposal is proposed: from the minimum on, and where there is none so late that what a person
 * is told of how long it is kept is kept. Undefined while nothing is due.
 */
export function proposedFrom(
  retention: RetentionClass,
  triggerAt: Date | string | undefined,
  holds: readonly Hold[] = [],
): string | undefined {
  const { earliest, latest } = retentionDue(retention, triggerAt, holds)
  const { minimum }: RetentionRule = RETENTION_CLASSES[retention]
  if (earliest === undefined || minimum !== undefined || latest === undefined) return earliest
  return latestOf(earliest, [addDays(latest, -DAYS_TO_LOOK)])
}

function latestOf(day: string, others: readonly string[]): string {
  return others.reduce((latest, other) => (other > latest ? other : latest), day)
}
