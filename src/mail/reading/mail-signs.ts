/** Reads from the headers whether a person wrote a mail: what a programme wrote must not be answered by one (RFC 3834). */
import type { Header } from 'postal-mime'
import { isReport } from './delivery-report.ts'
import type { MailSigns } from './parsed-mail.ts'

const OF_A_PROGRAMME = ['x-autoreply', 'x-autorespond', 'x-autoresponse', 'x-auto-reply-from']
const OF_A_LIST = ['list-id', 'list-post', 'x-mailing-list', 'feedback-id']
const BULK = new Set(['bulk', 'junk', 'list'])
const SYSTEM_SENDER = /^(mailer-daemon|postmaster|no-?reply|do-?not-?reply)([+@]|$)/i

export function mailSigns(headers: readonly Header[], from: string | undefined): MailSigns {
  const valueOf = (name: string) =>
    headers
      .find(({ key }) => key === name)
      ?.value.trim()
      .toLowerCase()
  const has = (name: string) => headers.some(({ key }) => key === name)
  const autoSubmitted = valueOf('auto-submitted')
  const precedence = valueOf('precedence')
  return {
    nullSender: valueOf('return-path') === '<>',
    automatic:
      (autoSubmitted !== undefined && !/^no\b/.test(autoSubmitted)) ||
      precedence === 'auto_reply' ||
      isReport(headers) ||
      OF_A_PROGRAMME.some(has) ||
      SYSTEM_SENDER.test(from ?? ''),
    bulk: (precedence !== undefined && BULK.has(precedence)) || OF_A_LIST.some(has),
    loopMark: valueOf('x-landfall-loop')?.slice(0, 255),
  }
}
