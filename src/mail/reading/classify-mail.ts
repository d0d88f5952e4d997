/** What kind of mail it is, which decides who is shown it and whether the programme may answer by itself. */
import type { ParsedMail } from './parsed-mail.ts'

export type MailKind = 'message' | 'bounce' | 'auto-reply' | 'loop' | 'unreadable'

export interface KnownOfMail {
  /** Our own domain. */
  readonly domain: string
  /** Its own Message-ID is one that this site wrote. */
  readonly isOurs: boolean
  /** How many came from the same sender within the hour. */
  readonly ofSenderThisHour: number
}

export interface Classified {
  readonly kind: Exclude<MailKind, 'unreadable'>
  readonly answerable: boolean
}

/** A person does not write more; a programme that answers ours does, and would go on for ever. */
const MOST_ANSWERED_AN_HOUR = 20

export function classifyMail({ signs, report }: ParsedMail, known: KnownOfMail): Classified {
  if (report !== undefined) return { kind: 'bounce', answerable: false }
  if (known.isOurs || signs.loopMark === known.domain) return { kind: 'loop', answerable: false }
  if (signs.nullSender || signs.automatic) return { kind: 'auto-reply', answerable: false }
  // What went to many may well ask us something, so people see it; but no programme answers a list.
  return { kind: 'message', answerable: !signs.bulk && known.ofSenderThisHour < MOST_ANSWERED_AN_HOUR }
}
