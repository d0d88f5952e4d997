/** A message of the exchange as it is before sealing: one line of header, then the body as it was posted. */
import { createHash } from 'node:crypto'
import { canonicalJson, err, fault, ok, parseInstant, type Fault, type Result } from '#kernel'
import { SITE_NAMES, type SiteName } from '#database'

export interface MessageHeader {
  readonly id: string
  readonly type: string
  readonly from: SiteName
  readonly to: SiteName
  readonly agreement: string
  readonly agreementVersion: string
  /** Per direction and type, without a gap, from 1. */
  readonly sequence: number
  /** SHA-256 of the previous message's plaintext in the stream, in hex; empty for the first. */
  readonly previousHash: string
  /** When it was posted, ISO 8601. */
  readonly createdAt: string
  /** Its sender put the message of this number aside: the body is empty, and the next one names this hash. */
  readonly standsFor?: string
  /** On receipts only: the number of the last receipt that the sender has taken from the other side. */
  readonly receiptsTaken?: number
}

export interface Message {
  readonly header: MessageHeader
  readonly body: Uint8Array
}

/** Answers to messages travel as messages of this type; it belongs to the exchange, not to any agreement. */
export const RECEIPT_TYPE = 'receipt'

const LINE_END = 10
const LONGEST_HEADER = 4096
/** What a database can hold, whoever wrote it: the header is stored before any room has looked. */
const SHORT_TEXT = /^[\x20-\x7e]{0,200}$/
const HASH = /^([0-9a-f]{64})?$/
const MESSAGE_TYPE = /^[a-z][a-z-]{0,40}$/
const MESSAGE_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function isMessageType(text: string): boolean {
  return MESSAGE_TYPE.test(text)
}

export function isMessageId(text: string): boolean {
  return MESSAGE_ID.test(text)
}

export function isSiteName(text: string): text is SiteName {
  return (SITE_NAMES as readonly string[]).includes(text)
}

/** The plaintext whose hash the next message of the stream names. */
export function framed(header: MessageHeader, body: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`${canonicalJson(header)}\n`), body])
}

/** The header and the body, which is not read here: large lists are parsed in a worker by their room. */
export function unframed(plaintext: Uint8Array): Result<Message, Fault> {
  const end = plaintext.indexOf(LINE_END)
  if (end < 0 || end > LONGEST_HEADER) return err(fault('message-header-malformed'))
  const header = readHeader(Buffer.from(plaintext.subarray(0, end)).toString('utf8'))
  if (header === undefined) return err(fault('message-header-malformed'))
  return ok({ header, body: plaintext.subarray(end + 1) })
}

export function plaintextHash(plaintext: Uint8Array): string {
  return createHash('sha256').update(plaintext).digest('hex')
}

function readHeader(line: string): MessageHeader | undefined {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  const header = value as Record<keyof MessageHeader, unknown>
  const sound =
    isMatching(header.agreement, SHORT_TEXT) &&
    isMatching(header.agreementVersion, SHORT_TEXT) &&
    isMatching(header.previousHash, HASH) &&
    typeof header.createdAt === 'string' &&
    parseInstant(header.createdAt) !== undefined &&
    typeof header.id === 'string' &&
    isMessageId(header.id) &&
    typeof header.type === 'string' &&
    isMessageType(header.type) &&
    typeof header.from === 'string' &&
    isSiteName(header.from) &&
    typeof header.to === 'string' &&
    isSiteName(header.to) &&
    isCount(header.sequence) &&
    (header.receiptsTaken === undefined || isCount(header.receiptsTaken)) &&
    (header.standsFor === undefined || (header.standsFor !== '' && isMatching(header.standsFor, HASH)))
  return sound ? (value as MessageHeader) : undefined
}

function isMatching(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value)
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0
}
