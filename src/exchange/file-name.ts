/** The name of a sealed file: it carries stream and numbers, so that a mailbox can be read in order. */
import type { SiteName } from '#database'
import { isMessageId, isMessageType, isSiteName } from './message.ts'

export interface MessageName {
  readonly from: SiteName
  readonly to: SiteName
  readonly type: string
  /** Of the first message in it. */
  readonly sequence: number
  /** Of the last, when there are several. */
  readonly until?: number
  /** Of the first message. */
  readonly id: string
}

const NAME = /^([a-z]+)-([a-z]+)\.([a-z-]+)\.(\d{6,15})(?:-(\d{6,15}))?\.([0-9a-f-]{36})\.pgp$/

/** `justice-customs.list.000005.<id>.pgp`, or `justice-customs.list.000005-000009.<id>.pgp` */
export function fileNameOf({ from, to, type, sequence, until, id }: MessageName): string {
  const last = until === undefined ? '' : `-${inDigits(until)}`
  return `${from}-${to}.${type}.${inDigits(sequence)}${last}.${id}.pgp`
}

function inDigits(sequence: number): string {
  return String(sequence).padStart(6, '0')
}

/** Undefined when the file is none of the exchange's: half-written ones end in `.part`. */
export function readFileName(name: string): MessageName | undefined {
  const [, from, to, type, sequence, until, id] = NAME.exec(name) ?? []
  if (from === undefined || to === undefined || type === undefined || id === undefined) return undefined
  if (!isSiteName(from) || !isSiteName(to) || !isMessageType(type) || !isMessageId(id)) return undefined
  const last = until === undefined ? {} : { until: Number(until) }
  const read = { from, to, type, sequence: Number(sequence), ...last, id }
  if (until !== undefined && Number(until) <= Number(sequence)) return undefined
  // One message has one name: no second spelling of its number.
  return fileNameOf(read) === name ? read : undefined
}
