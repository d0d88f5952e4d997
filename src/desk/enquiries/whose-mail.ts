/** Whose words a mail is that answers one of ours: the first row that fits decides, and where none does it is nobody's. */
import type { Mail, SenderStanding } from '#mail'

export type WhoseMail = 'theirs' | 'unproved'

type ReadMail = Extract<Awaited<ReturnType<Mail['read']>>, { ok: true }>['value']

interface Row {
  /** From names the address that asked. */
  readonly fromMatches: boolean
  readonly standing: SenderStanding
  /** It names a Message-ID of ours, which carries a mark and was sent to its reader alone. */
  readonly answersOurs: boolean
  readonly is: WhoseMail
}

const ROWS: readonly Row[] = [
  { fromMatches: true, standing: 'aligned', answersOurs: true, is: 'theirs' },
  { fromMatches: true, standing: 'aligned', answersOurs: false, is: 'theirs' },
  { fromMatches: true, standing: 'unknown', answersOurs: true, is: 'theirs' },
  // It refers to what somebody wrote to us, and whoever got a copy of that knows its identifier.
  { fromMatches: true, standing: 'unknown', answersOurs: false, is: 'unproved' },
  // Who was sent our mail may have passed it on; the domain says that this is not from it.
  { fromMatches: true, standing: 'not-aligned', answersOurs: true, is: 'unproved' },
  { fromMatches: true, standing: 'not-aligned', answersOurs: false, is: 'unproved' },
]

export function whoseMail(
  { kind, from, thread, authentication }: Pick<ReadMail, 'kind' | 'from' | 'thread' | 'authentication'>,
  asked: string,
): WhoseMail {
  if (kind !== 'message') return 'unproved'
  const fromMatches = from?.address.toLowerCase() === asked.toLowerCase()
  const answersOurs = thread?.by === 'answer'
  const row = ROWS.find(
    (one) =>
      one.fromMatches === fromMatches &&
      one.standing === authentication.standing &&
      one.answersOurs === answersOurs,
  )
  return row?.is ?? 'unproved'
}
