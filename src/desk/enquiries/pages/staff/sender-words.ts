/** What was found out of a mail's sender, in words for whoever answers it, and the way to the mail as it was sent. */
import type { CheckResult, SenderStanding } from '#mail'
import type { StaffMessageRow } from '../../agency-store.ts'

export interface SenderView {
  /** False for what did not come by mail. */
  readonly sender:
    { readonly text: string; readonly tone: 'quiet' | 'attention' | 'good'; readonly why: string } | false
  /** Where the mail can be seen as it was sent; the empty string where there is none. */
  readonly asSent: string
}

export function senderWords({
  kind,
  standing,
  spf,
  dkim,
  dmarc,
  mailId,
  reference,
}: StaffMessageRow): SenderView {
  // The mail of a reply is the desk's own.
  const asSent = mailId === null || kind === 'reply' ? '' : `/enquiries/${reference}/mails/${mailId}`
  if (standing === null) return { sender: false, asSent }
  const results = { spf: spf ?? 'unchecked', dkim: dkim ?? 'unchecked', dmarc: dmarc ?? 'unchecked' }
  return { sender: { ...STANDINGS[standing](results), why: whyOf(results) }, asSent }
}

interface Results {
  readonly spf: CheckResult
  readonly dkim: CheckResult
  readonly dmarc: CheckResult
}

const STANDINGS: Readonly<
  Record<
    SenderStanding,
    (found: Results) => { readonly text: string; readonly tone: 'quiet' | 'attention' | 'good' }
  >
> = {
  aligned: () => ({ text: 'The sender’s domain says this mail is from it', tone: 'good' }),
  'not-aligned': ({ dmarc }) => ({
    text: DISOWNED[dmarc] ?? 'The sender’s domain says this mail is not from it (SPF fail)',
    tone: 'attention',
  }),
  unknown: () => ({ text: 'Nobody vouches for this sender', tone: 'quiet' }),
}

const DISOWNED: Readonly<Partial<Record<CheckResult, string>>> = {
  fail: 'The sender’s domain says this mail is not from it (DMARC fail)',
  permerror: 'This mail names no sender, or more than one',
}

/** The three checks, each a half sentence. */
function whyOf({ spf, dkim, dmarc }: Results): string {
  return `SPF (who may send for the domain): ${SPF[spf]}. DKIM (the domain’s signature): ${DKIM[dkim]}. DMARC (what the domain asks for): ${DMARC[dmarc]}.`
}

const NOT_FOUND_OUT = {
  neutral: 'it says neither yes nor no',
  none: 'there is none',
  temperror: 'the DNS did not answer',
  permerror: 'what the domain published cannot be read',
  unchecked: 'not checked',
} as const

const SPF: Readonly<Record<CheckResult, string>> = {
  ...NOT_FOUND_OUT,
  pass: 'the server that sent it may',
  'pass-other': 'it may, for another domain',
  fail: 'the server that sent it may not',
  softfail: 'the server that sent it probably may not',
  policy: 'not counted',
  unchecked: 'not checked, because it is not known which server sent it',
}

const DKIM: Readonly<Record<CheckResult, string>> = {
  ...NOT_FOUND_OUT,
  pass: 'it is whole, so nobody changed the mail',
  'pass-other': 'it is whole, but another domain’s',
  fail: 'it does not fit',
  softfail: 'it does not fit',
  neutral: 'it does not fit what the mail now says',
  policy: 'too weak to count',
}

const DMARC: Readonly<Record<CheckResult, string>> = {
  ...NOT_FOUND_OUT,
  pass: 'met',
  'pass-other': 'met',
  fail: 'not met',
  softfail: 'not met',
  none: 'it asks for nothing',
  permerror: 'no one sender to ask about',
  policy: 'not counted',
}
