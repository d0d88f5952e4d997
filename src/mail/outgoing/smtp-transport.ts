/** The way out: one mail server that takes our mail, with encryption, sign-in and a DKIM signature as settings say. */
import { createTransport } from 'nodemailer'

export interface SmtpSettings {
  readonly host: string
  readonly port: number
  /** `starttls` refuses to go on in the clear; `none` is for a server on the same machine. */
  readonly secure: 'starttls' | 'tls' | 'none'
  readonly user?: string | undefined
  readonly password?: string | undefined
  /** For a server whose certificate no public authority has signed. */
  readonly certificateAuthority?: string | undefined
}

export interface DkimSettings {
  readonly selector: string
  /** PEM. */
  readonly privateKey: string
}

/** Together less than `CLAIMED_FOR_MS`, which is checked again where a mail is handed over. */
const PATIENCE_MS = 20_000

/** So many mails are handed over at the same time, each by a connection of its own that stays for the next. */
export const SIDE_BY_SIDE = 4

/** RFC 6376, 5.4.1, and what RFC 8058 asks to be signed. */
const SIGNED_HEADERS = [
  ...['From', 'Sender', 'Reply-To', 'To', 'Cc', 'Subject', 'Date', 'Message-ID', 'In-Reply-To', 'References'],
  ...['MIME-Version', 'Content-Type', 'Content-Transfer-Encoding', 'Auto-Submitted'],
  ...['List-Unsubscribe', 'List-Unsubscribe-Post'],
].join(':')

export type SmtpTransport = ReturnType<typeof openTransport>

export function openTransport(smtp: SmtpSettings, domain: string, dkim: DkimSettings | undefined) {
  return createTransport({
    host: smtp.host,
    port: smtp.port,
    name: domain,
    secure: smtp.secure === 'tls',
    requireTLS: smtp.secure === 'starttls',
    ignoreTLS: smtp.secure === 'none',
    tls: {
      minVersion: 'TLSv1.2',
      ...(smtp.certificateAuthority === undefined ? {} : { ca: smtp.certificateAuthority }),
    },
    ...(smtp.user === undefined ? {} : { auth: { user: smtp.user, pass: smtp.password ?? '' } }),
    ...(dkim === undefined
      ? {}
      : {
          dkim: {
            domainName: domain,
            keySelector: dkim.selector,
            privateKey: dkim.privateKey,
            headerFieldNames: SIGNED_HEADERS,
          },
        }),
    pool: true,
    maxConnections: SIDE_BY_SIDE,
    // Once: a connection that the server closed between two mails had nothing of the second.
    maxRequeues: 1,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}
