/** What happened to an enquiry, as the desk reads it. */
import { DESK_AGENCIES, isDeskAgency } from '#desk/directory'
import type { StaffEventRow } from '../../agency-store.ts'

const short = (agency: string | null): string =>
  isDeskAgency(agency ?? undefined)
    ? DESK_AGENCIES[agency as keyof typeof DESK_AGENCIES].short
    : 'somebody outside'

export function timelineWords({ kind, agency, toAgency, byName }: StaffEventRow): string {
  const who = byName === null ? '' : ` by ${byName}, ${short(agency)}`
  switch (kind) {
    case 'received':
      return 'Received'
    case 'acknowledged':
      return 'Acknowledged by email'
    case 'handed-on':
      return `Handed on to ${short(toAgency)}${who}`
    case 'taken':
      return `Assignment changed${who}`
    case 'topic-set':
      return `Described${who}`
    case 'replied':
      return `Word of progress sent${who}`
    case 'answered':
      return `Answered${who}`
    case 'reopened':
      return `Opened again${who === '' ? ' by the enquirer' : who}`
    case 'closed':
      return `Closed${who}`
    case 'shared':
      return `Shared with ${short(toAgency)}${who}`
    case 'share-ended':
      return `A share ended${who}`
    case 'address-confirmed':
      return 'The enquirer confirmed the address'
    case 'corrected':
      return `Corrected${who}`
    case 'follow-up-set':
      return `Follow-up set${who}`
  }
}
