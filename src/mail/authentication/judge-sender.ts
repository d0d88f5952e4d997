/** Whether the domain in From vouches for a mail: the first row that fits decides. */
import type { CheckResult, SenderStanding } from './authentication.ts'

export interface Checked {
  readonly spf: CheckResult
  readonly dkim: CheckResult
  readonly dmarc: CheckResult
  /** The envelope's sender is of the domain in From, so that its SPF speaks for that. */
  readonly spfSpeaksForFrom: boolean
}

interface Row {
  readonly when: (checked: Checked) => boolean
  readonly is: SenderStanding
}

const ROWS: readonly Row[] = [
  { when: ({ dmarc }) => dmarc === 'pass', is: 'aligned' },
  { when: ({ dmarc }) => dmarc === 'fail', is: 'not-aligned' },
  // More senders than one, or none: no domain can speak for that, and a person would be shown only the first.
  { when: ({ dmarc }) => dmarc === 'permerror', is: 'not-aligned' },
  { when: ({ dmarc, dkim }) => dmarc === 'none' && dkim === 'pass', is: 'aligned' },
  { when: ({ dmarc, spf }) => dmarc === 'none' && spf === 'pass', is: 'aligned' },
  {
    when: ({ dmarc, spf, spfSpeaksForFrom }) => dmarc === 'none' && spf === 'fail' && spfSpeaksForFrom,
    is: 'not-aligned',
  },
]

export function judgeSender(checked: Checked): SenderStanding {
  return ROWS.find(({ when }) => when(checked))?.is ?? 'unknown'
}
