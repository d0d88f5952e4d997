/** Opens a kept mail for the room whose mailbox it is in: its words as plain text, its files by name, type and size. */
import type { Tx } from '#database'
import { err, fault, ok, type Fault, type Result } from '#kernel'
import { NOT_AUTHENTICATED, type Authentication } from '../authentication/authentication.ts'
import { receivedMail, type SealedMail, type ThreadBy } from '../inbox-store.ts'
import type { MailOptions } from '../mail-options.ts'
import { openMail } from '../sealed-mail.ts'
import type { MailKind } from './classify-mail.ts'
import type { MailAsSent } from './mail-as-sent.ts'
import type { AttachedFile } from './parse-mail.ts'
import type { ParsedMail } from './parsed-mail.ts'
import type { MailReader } from './start-mail-reader.ts'

export interface ReadMail extends Pick<
  ParsedMail,
  'from' | 'to' | 'subject' | 'text' | 'cut' | 'fromHtml' | 'attachments' | 'messageId'
> {
  readonly id: string
  /** Null until it has been sorted. */
  readonly kind: MailKind | null
  readonly answerable: boolean
  readonly receivedAt: Date
  readonly authentication: Authentication
  readonly thread: { readonly reference: string; readonly by: ThreadBy } | undefined
}

/** The page that calls it records that personal data was read. */
export async function readMail(
  options: MailOptions,
  reader: MailReader,
  tx: Tx,
  id: string,
): Promise<Result<ReadMail, Fault>> {
  const opened = await open(options, tx, id)
  if (opened === undefined) return err(fault('mail-gone'))
  const { mail, raw } = opened
  const parsed = await reader.parse(raw)
  if (!parsed.ok) return err(fault(parsed.error))
  return ok(presentedTo(id, mail, parsed.value))
}

function presentedTo(id: string, mail: SealedMail, parsed: ParsedMail): ReadMail {
  const { from, to, subject, text, cut, fromHtml, attachments, messageId } = parsed
  const { kind, answerable, receivedAt, thread, threadBy } = mail
  return {
    authentication: authenticationOf(mail),
    ...{ id, kind, answerable, receivedAt, from, to, subject, text, cut, fromHtml, attachments, messageId },
    thread: thread === null || threadBy === null ? undefined : { reference: thread, by: threadBy },
  }
}

function authenticationOf({ standing, spf, dkim, dmarc }: SealedMail): Authentication {
  if (standing === null || spf === null || dkim === null || dmarc === null) return NOT_AUTHENTICATED
  return { standing, spf, dkim, dmarc }
}

/** As its sender made it, without whatever acts, fetches or hides; the page that calls it records that it was read. */
export async function showMailAsSent(
  { atRestKey }: MailOptions,
  reader: MailReader,
  id: string,
  sealed: Uint8Array,
): Promise<Result<MailAsSent, Fault>> {
  const shown = await reader.asSent(openMail(atRestKey, 'inbox', id, sealed))
  return shown.ok ? shown : err(fault(shown.error))
}

/** A mail with its files: whoever keeps files finds out what each really is. */
export interface ReadWhole {
  readonly mail: ReadMail
  readonly files: readonly AttachedFile[]
}

/** Fetched in a transaction of `as`, and taken apart once, outside of any: that lasts as long as it lasts. */
export async function readWholeMail(
  options: MailOptions,
  reader: MailReader,
  as: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
  id: string,
): Promise<Result<ReadWhole, Fault>> {
  const opened = await as((tx) => open(options, tx, id))
  if (opened === undefined) return err(fault('mail-gone'))
  const whole = await reader.whole(opened.raw)
  if (!whole.ok) return err(fault(whole.error))
  return ok({ mail: presentedTo(id, opened.mail, whole.value.mail), files: whole.value.files })
}

/** The bytes as they came, also of a mail that cannot be read. */
export async function readMailBytes(
  options: MailOptions,
  tx: Tx,
  id: string,
): Promise<Result<Buffer, Fault>> {
  const opened = await open(options, tx, id)
  return opened === undefined ? err(fault('mail-gone')) : ok(opened.raw)
}

async function open(
  options: MailOptions,
  tx: Tx,
  id: string,
): Promise<{ readonly mail: SealedMail; readonly raw: Buffer } | undefined> {
  const mail = await receivedMail(tx, id)
  return mail === undefined ? undefined : { mail, raw: openMail(options.atRestKey, 'inbox', id, mail.body) }
}
