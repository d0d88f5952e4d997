/** What an office outside the desk is told when something is shared with it: who, what for, until when; nothing of it. */
import { civilDate } from '#kernel'
import { longDate } from '#pages'
import type { MailWords } from './en.ts'

export function officeMail(s: {
  readonly office: string
  readonly agency: string
  readonly purpose: string
  readonly link: string
  /** It ends before this instant. */
  readonly expiresAt: Date
}): MailWords {
  const lastDay = longDate(civilDate(new Date(s.expiresAt.getTime() - 1)))
  return {
    subject: 'Export Support Desk: something is shared with your office',
    text: [
      `To ${s.office}`,
      `${s.agency} shares part of an exporter’s question with you: ${s.purpose}`,
      `Read it here until ${lastDay}:\n${s.link}`,
      'Whoever has the link can read it: do not pass it on. Each opening is recorded, and the exporter sees that it was opened. Use what you read for this purpose alone.',
      'To ask something about it, answer this email.',
    ].join('\n\n'),
  }
}
