/** Hands one mail to the mail server and says what came of it: taken, refused for good, or to be tried again. */
import type { SmtpTransport } from './smtp-transport.ts'

export interface HandOver {
  readonly outcome: 'taken' | 'refused' | 'put-off' | 'unreachable'
  /** Numbers of the answer (`250`, `550 5.1.1`) or a word of ours; the server's own words may quote an address. */
  readonly reply: string
}

export interface MailToHandOver {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly message: Buffer
}

/** However slowly a server answers: the claim on the mail must outlive the try. */
const LONGEST_TRY_MS = 4 * 60_000

/** Who stops a site waits no longer for a server that does not answer; the mail is tried again at the next start. */
const LONGEST_WHEN_ENDING_MS = 3000

export async function handOver(
  transport: SmtpTransport,
  mail: MailToHandOver,
  ending?: AbortSignal,
): Promise<HandOver> {
  const late = new AbortController()
  const timers = [setTimeout(() => late.abort(), LONGEST_TRY_MS)]
  const hurry = () => timers.push(setTimeout(() => late.abort(), LONGEST_WHEN_ENDING_MS))
  ending?.addEventListener('abort', hurry, { once: true })
  try {
    return await attempt(transport, mail, late.signal)
  } finally {
    ending?.removeEventListener('abort', hurry)
    timers.forEach(clearTimeout)
  }
}

async function attempt(
  transport: SmtpTransport,
  mail: MailToHandOver,
  signal: AbortSignal,
): Promise<HandOver> {
  try {
    const { response } = await transport.sendMail({
      signal,
      raw: mail.message,
      envelope: {
        from: mail.from,
        to: [mail.to],
        // A bounce brings the identifier back; only failures are asked for, without the message.
        dsn: { envid: mail.id, ret: 'HDRS', notify: ['FAILURE'], orcpt: `rfc822;${mail.to}` },
      },
    })
    return { outcome: 'taken', reply: numbersOf(response) ?? '250' }
  } catch (error) {
    return failedHandOver(error)
  }
}

/** Where in the conversation it failed, as nodemailer names it. */
const ABOUT_THIS_MAIL = new Set(['EENVELOPE', 'EMESSAGE'])

/** The mail as a whole is too large; everything else that is said to `MAIL FROM` is said of us and our sign-in. */
const TOO_LARGE = 552

function failedHandOver(error: unknown): HandOver {
  const { code, command, response, responseCode } = error as Readonly<Record<string, unknown>>
  const reply = typeof response === 'string' ? numbersOf(response) : undefined
  if (typeof code !== 'string' || !ABOUT_THIS_MAIL.has(code)) {
    return { outcome: 'unreachable', reply: reply ?? 'no answer' }
  }
  const permanent = typeof responseCode === 'number' ? responseCode >= 500 : true
  const ofUs = command === 'MAIL FROM' && responseCode !== TOO_LARGE && reply !== undefined
  // 421: the server is about to close and speaks of itself, not of the mail.
  if (ofUs || responseCode === 421) return { outcome: 'unreachable', reply: reply ?? 'no answer' }
  return { outcome: permanent ? 'refused' : 'put-off', reply: reply ?? 'not sent' }
}

function numbersOf(response: string): string | undefined {
  const [, code, , status] = /^(\d{3})([ -](\d\.\d{1,3}\.\d{1,3}))?/.exec(response) ?? []
  if (code === undefined) return undefined
  return status === undefined ? code : `${code} ${status}`
}
