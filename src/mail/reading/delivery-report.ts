/** A report of a mail server about a mail of ours (RFC 3464): which mail, and whether it failed for good. */
import type { Email, Header } from 'postal-mime'

export interface DeliveryStatus {
  /** `failed`, `delayed`, `delivered`, `relayed` or `expanded`. */
  readonly action: string
  /** `5.1.1`. */
  readonly status: string | undefined
}

export interface DeliveryReport extends DeliveryStatus {
  /** The identifier that our envelope had. */
  readonly envelopeId: string | undefined
  /** The Message-ID of the mail that came back with the report. */
  readonly messageId: string | undefined
}

const ACTIONS = new Set(['failed', 'delayed', 'delivered', 'relayed', 'expanded'])
const MOST_READ = 64 * 1024
const MESSAGE_ID = /^message-id:\s*(<[^<>\s]{3,250}>)/im

/** Undefined for a mail of a person who only attaches such a report. */
export function deliveryReport(mail: Email): DeliveryReport | undefined {
  if (!isReport(mail.headers)) return undefined
  const status = partOf(mail, /^message\/(global-)?delivery-status$/)
  if (status === undefined) return undefined
  const returned = partOf(
    mail,
    /^(message\/(rfc822|global|rfc822-headers|global-headers)|text\/rfc822-headers)$/,
  )
  const action = fieldOf(status, 'action')?.toLowerCase() ?? ''
  return {
    action: ACTIONS.has(action) ? action : 'unknown',
    status: /^[245]\.\d{1,3}\.\d{1,3}/.exec(fieldOf(status, 'status') ?? '')?.[0],
    envelopeId: fieldOf(status, 'original-envelope-id'),
    messageId: returned === undefined ? undefined : MESSAGE_ID.exec(returned)?.[1],
  }
}

/** Reports on delivery, on reading, on abuse: whatever they report, a programme wrote them (RFC 6522). */
export function isReport(headers: readonly Header[]): boolean {
  return headers.some(({ key, value }) => key === 'content-type' && /^\s*multipart\/report\b/i.test(value))
}

function partOf(mail: Email, type: RegExp): string | undefined {
  const part = mail.attachments.find(({ mimeType }) => type.test(mimeType))
  if (part === undefined) return undefined
  const { content } = part
  if (typeof content === 'string') return content.slice(0, MOST_READ)
  const bytes = content instanceof Uint8Array ? content : new Uint8Array(content)
  return Buffer.from(bytes.subarray(0, MOST_READ)).toString('latin1')
}

/** The first of that name; our mail has one recipient, so there is one block about one. */
function fieldOf(report: string, name: string): string | undefined {
  return new RegExp(`^${name}:[ \\t]*([^\\r\\n]{1,300})`, 'im').exec(report)?.[1]?.trim()
}
