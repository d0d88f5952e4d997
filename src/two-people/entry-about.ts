/** A request in the activity log: its kind and what it is about, by identifiers. */
import type { ActivityEntry } from '#activity'
import type { RequestSubject } from './request.ts'
import type { twoPeopleActivityEvents } from './activity-events.ts'

export type TwoPeopleEvent = (typeof twoPeopleActivityEvents)[number]['event']

export function entryAbout(
  event: TwoPeopleEvent,
  { id, kind }: { readonly id: string; readonly kind: string },
  subject?: RequestSubject,
): ActivityEntry {
  return {
    event,
    subject: { kind: 'two-people-request', id },
    details: { kind, ...(subject && { subjectKind: subject.kind, subjectId: subject.id }) },
  }
}
