/** With whom an agency shared something of a person's enquiry, for their copy of what is held about them. */
import { agencyNamed, isMarket, marketName } from '#desk/directory'
import type { HoldingsOpener } from '#rooms'
import { ROOM } from './attached-files.ts'
import { selectSharesOf, type SharedByPerson } from './share-store.ts'
import { isOneOf, SHARE_FIELDS, SHARE_GROUNDS } from './sharing-terms.ts'

const SHARES = 'enquiries.shares'
const ENQUIRIES = 'enquiries.enquiries'

export const sharesHoldings: HoldingsOpener = {
  room: ROOM,
  async recipients(tx, { records }) {
    const of = (name: string) => records.filter(({ table }) => table === name).map(({ record }) => record)
    // What was shared since the search is a share of the enquiry too.
    const shares = await selectSharesOf(tx, { ids: of(SHARES), enquiries: of(ENQUIRIES) })
    return shares.map((share) => ({
      at: share.sharedAt,
      to: recipientOf(share),
      by: `a share, for this purpose: ${share.purpose}`,
      what: share.fields
        .map((field) => (isOneOf(SHARE_FIELDS, field) ? SHARE_FIELDS[field] : field))
        .join('; '),
      lawfulBasis: isOneOf(SHARE_GROUNDS, share.ground) ? SHARE_GROUNDS[share.ground].en : share.ground,
      reference: share.reference,
      mailbox: share.toEmail ?? undefined,
    }))
  },
}

function recipientOf({ toAgency, toName, toCountry }: SharedByPerson): string {
  const name = toAgency === null ? toName : agencyNamed(toAgency, 'en')
  if (toCountry === null) return name
  return `${name}, ${isMarket(toCountry) ? marketName(toCountry) : toCountry}`
}
