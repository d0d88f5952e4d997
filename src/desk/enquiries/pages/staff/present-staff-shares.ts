/** The shares of an enquiry for the agency that holds it. */
import { agencyNamed, isDeskAgency, marketName } from '#desk/directory'
import { longDate } from '#pages'
import { civilDate } from '#kernel'
import { isOneOf, lastDayOfShare, SHARE_FIELDS } from '../../sharing-terms.ts'
import type { ShareRow } from '../../share-store.ts'

export interface StaffShareView {
  readonly id: string
  readonly with: string
  readonly what: string
  readonly until: string
  readonly isInForce: boolean
}

export function presentStaffShares(shares: readonly ShareRow[], at: Date): readonly StaffShareView[] {
  return shares.map((s) => {
    const isInForce = s.endedAt === null && s.expiresAt > at
    return {
      id: s.id,
      with: withWhom(s),
      what: partsOf(s.fields),
      until: isInForce
        ? `until ${longDate(lastDayOfShare(s.expiresAt))}`
        : `ended ${longDate(s.endedAt === null ? lastDayOfShare(s.expiresAt) : civilDate(s.endedAt))}`,
      isInForce,
    }
  })
}

/** One of the parts has commas of its own. */
function partsOf(fields: readonly string[]): string {
  const parts = fields.flatMap((one) => (isOneOf(SHARE_FIELDS, one) ? [SHARE_FIELDS[one]] : []))
  return parts.map((part) => `${part.charAt(0).toLowerCase()}${part.slice(1)}`).join('; ')
}

function withWhom({ toAgency, toName, toCountry }: ShareRow): string {
  if (isDeskAgency(toAgency)) return agencyNamed(toAgency, 'en')
  return toCountry === null ? toName : `${toName}, ${marketName(toCountry)}`
}
