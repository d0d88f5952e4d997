/** What the reader makes of a mail's bytes: plain words and numbers, safe to show as text. */
import type { DeliveryReport } from './delivery-report.ts'

export interface MailFile {
  readonly name: string
  /** As the sender said; what it is, is found out by whoever keeps it. */
  readonly type: string
  readonly size: number
}

export interface ParsedMail {
  readonly from: { readonly name: string; readonly address: string } | undefined
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  /** The text is not all of it: the mail holds more than is shown. */
  readonly cut: boolean
  /** There was no plain text: the words were taken out of HTML. */
  readonly fromHtml: boolean
  readonly attachments: readonly MailFile[]
  readonly messageId: string | undefined
  /** Identifiers of the mails it answers, the nearest first. */
  readonly references: readonly string[]
  readonly signs: MailSigns
  readonly report: DeliveryReport | undefined
}

/** What a mail says of who wrote it. */
export interface MailSigns {
  /** The envelope had no sender: nobody wants an answer. */
  readonly nullSender: boolean
  /** It says that a programme wrote it. */
  readonly automatic: boolean
  /** It went to many. */
  readonly bulk: boolean
  /** Our own mark against circles. */
  readonly loopMark: string | undefined
}
