/** What happened to an enquiry, as the desk reads it. */
import { agencyNamed, isDeskAgency } from '#desk/directory'
import type { StaffEventRow } from '../../agency-store.ts'

const short = (agency: string | null): string =>
  isDeskAgency(agency) ? agencyNamed(agency, 'short') : 'somebody outside'

/** A reply that is held back has not been sent yet. */
export function timelineWords(
  { kind, agency, toAgency, byName, happenedAt }: StaffEventRow,
  at: Date,
): string {
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
      return happenedAt > at ? `Word of progress is held back${who}` : `Word of progress sent${who}`
    case 'answered':
      return happenedAt > at ? `The answer is held back${who}` : `Answered${who}`
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
    case 'share-opened':
      return 'Opened by whom it was shared with'
    case 'joined':
      return `Joined to another${who}`
    case 'parted':
      return `Parted again${who}`
    case 'split':
      return `Something was split off${who}`
  }
}
