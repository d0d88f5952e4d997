/** Whose words a mail is that answers one of ours: the first row that fits decides, and where none does it is nobody's. */
import { isSameMailbox, type Mail, type SenderStanding } from '#mail'

export type WhoseMail = 'theirs' | 'the-office’s' | 'unproved'

type ReadMail = Extract<Awaited<ReturnType<Mail['read']>>, { ok: true }>['value']

type MailReader = 'the-enquirer' | 'the-office' | 'another' | 'nobody'

interface Row {
  /** Whose address From names: of whoever asked, or of the office that was written to. */
  readonly from: 'the-enquirer' | 'the-office'
  readonly standing: SenderStanding
  /**
   * It names a Message-ID of ours, which carries a mark and was sent to one reader alone: to the address that asked, to an office
   * that the enquiry was shared with, or to another, such as the address that stood there before it was put right.
   */
  readonly answersMailTo: MailReader
  readonly is: WhoseMail
}

const ROWS: readonly Row[] = [
  { from: 'the-enquirer', standing: 'aligned', answersMailTo: 'the-enquirer', is: 'theirs' },
  { from: 'the-enquirer', standing: 'aligned', answersMailTo: 'nobody', is: 'theirs' },
  { from: 'the-enquirer', standing: 'unknown', answersMailTo: 'the-enquirer', is: 'theirs' },
  // An office is asked by one mail, and answers that.
  { from: 'the-office', standing: 'aligned', answersMailTo: 'the-office', is: 'the-office’s' },
  { from: 'the-office', standing: 'unknown', answersMailTo: 'the-office', is: 'the-office’s' },
  // It refers to what somebody wrote to us, and whoever got a copy of that knows its identifier.
  { from: 'the-enquirer', standing: 'unknown', answersMailTo: 'nobody', is: 'unproved' },
  // Somebody else had the mail that it answers: whatever it says of its sender, it is not who was written to.
  { from: 'the-enquirer', standing: 'aligned', answersMailTo: 'the-office', is: 'unproved' },
  { from: 'the-enquirer', standing: 'unknown', answersMailTo: 'the-office', is: 'unproved' },
  { from: 'the-enquirer', standing: 'aligned', answersMailTo: 'another', is: 'unproved' },
  { from: 'the-enquirer', standing: 'unknown', answersMailTo: 'another', is: 'unproved' },
  { from: 'the-office', standing: 'aligned', answersMailTo: 'the-enquirer', is: 'unproved' },
  { from: 'the-office', standing: 'unknown', answersMailTo: 'the-enquirer', is: 'unproved' },
  // Who was sent our mail may have passed it on; the domain says that this is not from it.
  { from: 'the-enquirer', standing: 'not-aligned', answersMailTo: 'the-enquirer', is: 'unproved' },
  { from: 'the-enquirer', standing: 'not-aligned', answersMailTo: 'nobody', is: 'unproved' },
  { from: 'the-office', standing: 'not-aligned', answersMailTo: 'the-office', is: 'unproved' },
]

/** To whom the mail of ours went that this one answers; of an office its mailbox. */
export type Answered =
  | { readonly reader: 'the-enquirer' | 'another' | 'nobody' }
  | { readonly reader: 'the-office'; readonly office: string }

export function whoseMail(
  { kind, from, authentication }: Pick<ReadMail, 'kind' | 'from' | 'authentication'>,
  asked: string,
  answered: Answered,
): WhoseMail {
  if (kind !== 'message' || from === undefined) return 'unproved'
  const named = isSameMailbox(from.address, asked)
    ? 'the-enquirer'
    : answered.reader === 'the-office' && isSameMailbox(from.address, answered.office)
      ? 'the-office'
      : undefined
  const row = ROWS.find(
    (one) =>
      one.from === named && one.standing === authentication.standing && one.answersMailTo === answered.reader,
  )
  return row?.is ?? 'unproved'
}
