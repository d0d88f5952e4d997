/** Whose words a mail is that answers one of ours: the first row that fits decides, and where none does it is nobody's. */
import type { Mail, SenderStanding } from '#mail'

export type WhoseMail = 'theirs' | 'unproved'

type ReadMail = Extract<Awaited<ReturnType<Mail['read']>>, { ok: true }>['value']

type MailReader = 'the-enquirer' | 'another' | 'nobody'

interface Row {
  /** From names the address that asked. */
  readonly fromMatches: boolean
  readonly standing: SenderStanding
  /**
   * It names a Message-ID of ours, which carries a mark and was sent to one reader alone: to the address that asked, or to
   * another, such as an office that the enquiry was shared with, or the address that stood there before it was put right.
   */
  readonly answersMailTo: MailReader
  readonly is: WhoseMail
}

const ROWS: readonly Row[] = [
  { fromMatches: true, standing: 'aligned', answersMailTo: 'the-enquirer', is: 'theirs' },
  { fromMatches: true, standing: 'aligned', answersMailTo: 'nobody', is: 'theirs' },
  { fromMatches: true, standing: 'unknown', answersMailTo: 'the-enquirer', is: 'theirs' },
  // It refers to what somebody wrote to us, and whoever got a copy of that knows its identifier.
  { fromMatches: true, standing: 'unknown', answersMailTo: 'nobody', is: 'unproved' },
  // Somebody else had the mail that it answers: whatever it says of its sender, it is not the enquirer who was written to.
  { fromMatches: true, standing: 'aligned', answersMailTo: 'another', is: 'unproved' },
  { fromMatches: true, standing: 'unknown', answersMailTo: 'another', is: 'unproved' },
  // Who was sent our mail may have passed it on; the domain says that this is not from it.
  { fromMatches: true, standing: 'not-aligned', answersMailTo: 'the-enquirer', is: 'unproved' },
  { fromMatches: true, standing: 'not-aligned', answersMailTo: 'nobody', is: 'unproved' },
]

/** `answered` is what mail knows of the mail of ours that it answers: whether it went to the address that asked. */
export function whoseMail(
  { kind, from, authentication }: Pick<ReadMail, 'kind' | 'from' | 'authentication'>,
  asked: string,
  answered: 'this' | 'another' | undefined,
): WhoseMail {
  if (kind !== 'message') return 'unproved'
  const fromMatches = from?.address.toLowerCase() === asked.toLowerCase()
  const answersMailTo = READER[answered ?? 'none']
  const row = ROWS.find(
    (one) =>
      one.fromMatches === fromMatches &&
      one.standing === authentication.standing &&
      one.answersMailTo === answersMailTo,
  )
  return row?.is ?? 'unproved'
}

const READER = { this: 'the-enquirer', another: 'another', none: 'nobody' } as const
