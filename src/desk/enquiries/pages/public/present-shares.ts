/** Each share of an enquiry as its person reads it: whom, what, why, on what ground, until when. */
import { summary, type Language, type SummaryRowView } from '#pages'
import {
  isOneOf,
  lastDayOfShare,
  OVERSEAS_BASES,
  SHARE_FIELDS,
  SHARE_GROUNDS,
  SHARE_NOTICES,
} from '../../sharing-terms.ts'
import type { SharedByPerson } from '../../share-store.ts'
import type { EnquiryWords } from '../../words/index.ts'

export interface ShareView {
  readonly with: string
  readonly rows: readonly SummaryRowView[]
}

export function presentShares(
  words: EnquiryWords,
  language: Language,
  shares: readonly SharedByPerson[],
): readonly ShareView[] {
  const { status, instant } = words
  return shares.map((s) => ({
    with: status.sharedWith(s.toKind, s.toAgency ?? s.toName, s.toCountry),
    rows: summary([
      {
        name: status.share.what,
        value: s.fields.flatMap((one) => (isOneOf(SHARE_FIELDS, one) ? [status.fields[one]] : [])).join('; '),
      },
      { name: status.share.why, value: s.purpose },
      { name: status.share.allowedBy, value: groundsOf(s, language) },
      {
        name: status.share.told,
        value: isOneOf(SHARE_NOTICES, s.notice) ? SHARE_NOTICES[s.notice][language] : s.notice,
      },
      { name: status.share.from, value: instant(s.sharedAt) },
      s.endedAt === null
        ? { name: status.share.until, value: words.day(lastDayOfShare(s.expiresAt)) }
        : { name: status.share.ended, value: instant(s.endedAt) },
    ]),
  }))
}

function groundsOf({ ground, overseasBasis }: SharedByPerson, language: Language): string {
  const first = isOneOf(SHARE_GROUNDS, ground) ? SHARE_GROUNDS[ground][language] : ground
  if (overseasBasis === null || !isOneOf(OVERSEAS_BASES, overseasBasis)) return first
  return `${first}. ${OVERSEAS_BASES[overseasBasis][language]} (IPP 12)`
}
