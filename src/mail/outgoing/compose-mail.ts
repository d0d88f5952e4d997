/** Writes a mail as the bytes that will travel: plain text, headers of our own, files; the same bytes at every try. */
import { createTransport } from 'nodemailer'
import { err, ok, type ErrorCode, type Result } from '#kernel'
import { manyLines, oneLine, plainFileName } from '../clean-words.ts'
import { domainOf } from '../address/mail-address.ts'
import {
  meteredTogether,
  MOST_ATTACHED_BYTES,
  plainType,
  TooMuchAttached,
  type Attachment,
} from './attachment.ts'

export interface MailToCompose {
  readonly from: { readonly name: string; readonly address: string }
  readonly to: string
  readonly messageId: string
  readonly at: Date
  readonly subject: string
  readonly text: string
  /** Written by the programme; such mail says so, and no programme should answer it. */
  readonly automatic: boolean
  /** The Message-ID of the mail that this one answers. */
  readonly inReplyTo?: string | undefined
  readonly attachments?: readonly Attachment[] | undefined
  /** The https address that ends the mailings at one press (RFC 8058). */
  readonly unsubscribe?: string | undefined
}

const LONGEST_SUBJECT = 200
const LONGEST_TEXT = 200_000
const PLAIN_MESSAGE_ID = /^<[!-;=?-~]{1,250}>$/

/** Composes only: nothing is connected to. */
const composer = () => createTransport({ streamTransport: true, buffer: true, newline: 'windows' })

export async function composeMail(mail: MailToCompose): Promise<Result<Buffer, ErrorCode>> {
  if (mail.text.length > LONGEST_TEXT) return err('mail-too-large')
  const metered = meteredTogether(MOST_ATTACHED_BYTES)
  const answered =
    mail.inReplyTo !== undefined && PLAIN_MESSAGE_ID.test(mail.inReplyTo) ? mail.inReplyTo : undefined
  try {
    const { message } = await composer().sendMail({
      from: { name: oneLine(mail.from.name, 100), address: mail.from.address },
      to: { name: '', address: mail.to },
      messageId: mail.messageId,
      date: mail.at,
      subject: oneLine(mail.subject, LONGEST_SUBJECT),
      text: manyLines(mail.text),
      headers: headersOf(mail, answered !== undefined),
      ...(answered === undefined ? {} : { inReplyTo: answered, references: answered }),
      attachments: (mail.attachments ?? []).map((file) => ({
        filename: plainFileName(file.name),
        contentType: plainType(file.type),
        contentDisposition: 'attachment',
        content: metered(file.open()),
      })),
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    return ok(message as Buffer)
  } catch (error) {
    if (error instanceof TooMuchAttached) return err('mail-too-large')
    throw error
  }
}

function headersOf(mail: MailToCompose, answers: boolean): Record<string, string> {
  return {
    // Ours alone: a mail that comes back with it is going round in a circle.
    'X-Landfall-Loop': domainOf(mail.from.address),
    ...(mail.automatic
      ? {
          'Auto-Submitted': answers ? 'auto-replied' : 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
        }
      : {}),
    ...(mail.unsubscribe === undefined
      ? {}
      : {
          'List-Unsubscribe': `<${new URL(mail.unsubscribe).href}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
  }
}
