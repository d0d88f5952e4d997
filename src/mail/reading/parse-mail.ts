/** Reads the bytes of a mail that anybody may have sent. Runs in a worker, within limits; HTML is never kept as HTML. */
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'
import { err, ok, type ErrorCode, type Result } from '#kernel'
import { manyLines, oneLine, plainFileName } from '../clean-words.ts'
import { referencedIds } from '../message-identifier.ts'
import { isTooManySided } from './mail-shape.ts'
import { plainType } from '../outgoing/attachment.ts'
import { deliveryReport } from './delivery-report.ts'
import { mailSigns } from './mail-signs.ts'
import type { MailFile, ParsedMail } from './parsed-mail.ts'
import { textOfHtml } from './text-of-html.ts'

const LIMITS = {
  maxNestingDepth: 20,
  maxHeadersSize: 512 * 1024,
  // A mail within a mail is a file: whoever forwards a threat must not have its words taken for their own.
  forceRfc822Attachments: true,
} as const

const MOST_TEXT = 256 * 1024
const MOST_FILES = 200
const MOST_ADDRESSES = 50

export async function parseMail(raw: Uint8Array): Promise<Result<ParsedMail, ErrorCode>> {
  const mail = await takenApart(raw)
  return mail === undefined ? err('mail-unreadable') : ok(presented(mail))
}

export interface AttachedFile extends MailFile {
  readonly bytes: Uint8Array
}

export interface WholeMail {
  readonly mail: ParsedMail
  /** The bytes of `mail.attachments`, in their order. */
  readonly files: readonly AttachedFile[]
}

/** The words and all the files at once: to take a mail apart for each of its files would cost their product. */
export async function parseWhole(raw: Uint8Array): Promise<Result<WholeMail, ErrorCode>> {
  const mail = await takenApart(raw)
  if (mail === undefined) return err('mail-unreadable')
  return ok({ mail: presented(mail), files: mail.attachments.slice(0, MOST_FILES).map(fileOf) })
}

/** The bytes of the file at a position of `attachments`. */
export async function readAttachment(
  raw: Uint8Array,
  position: number,
): Promise<Result<AttachedFile, ErrorCode>> {
  const file = (await takenApart(raw))?.attachments.slice(0, MOST_FILES)[position]
  return file === undefined ? err('mail-unreadable') : ok(fileOf(file))
}

/** Undefined for what would take too long, what the parser refuses, and for whatever makes it fail. */
export async function takenApart(raw: Uint8Array): Promise<Email | undefined> {
  return isTooManySided(raw) ? undefined : PostalMime.parse(raw, LIMITS).catch(() => undefined)
}

function presented(mail: Email): ParsedMail {
  const [from] = mailboxesOf(mail.from === undefined ? [] : [mail.from])
  const body = wordsOf(mail)
  return {
    from,
    to: mailboxesOf([...(mail.to ?? []), ...(mail.cc ?? [])])
      .slice(0, MOST_ADDRESSES)
      .map(({ address }) => address),
    subject: oneLine(mail.subject ?? '', 300),
    ...body,
    cut: body.cut || mail.attachments.length > MOST_FILES,
    attachments: mail.attachments.slice(0, MOST_FILES).map(describeFile),
    messageId: referencedIds(mail.messageId)[0],
    references: referencedIds(mail.references, mail.inReplyTo),
    signs: mailSigns(mail.headers, from?.address),
    report: deliveryReport(mail),
  }
}

function wordsOf(mail: Email): Pick<ParsedMail, 'text' | 'cut' | 'fromHtml'> {
  const plain = mail.text ?? ''
  if (plain.trim() === '' && mail.html !== undefined) {
    const { text, cut } = textOfHtml(mail.html)
    return { text: manyLines(text), cut, fromHtml: true }
  }
  return {
    text: manyLines(plain.slice(0, MOST_TEXT)).trimEnd(),
    cut: plain.length > MOST_TEXT,
    fromHtml: false,
  }
}

function mailboxesOf(addresses: readonly Address[]): { name: string; address: string }[] {
  return addresses
    .flatMap((one) => (one.address === undefined ? one.group : [one]))
    .map(({ name, address }) => ({ name: oneLine(name, 200), address: oneLine(address, 254) }))
    .filter(({ address }) => address !== '')
}

function fileOf(file: Attachment): AttachedFile {
  return { ...describeFile(file), bytes: bytesOf(file) }
}

function describeFile(file: Attachment): MailFile {
  return {
    name: plainFileName(file.filename ?? 'unnamed'),
    type: plainType(file.mimeType),
    size: bytesOf(file).byteLength,
  }
}

function bytesOf({ content }: Attachment): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content)
  return content instanceof Uint8Array ? content : new Uint8Array(content)
}
