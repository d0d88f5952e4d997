/** The name of a sealed message's file: it carries stream and number, so that a mailbox can be read in order. */
import type { SiteName } from '#database'
import { isMessageId, isMessageType, isSiteName } from './message.ts'

export interface MessageName {
  readonly from: SiteName
  readonly to: SiteName
  readonly type: string
  readonly sequence: number
  readonly id: string
}

const NAME = /^([a-z]+)-([a-z]+)\.([a-z-]+)\.(\d{6,15})\.([0-9a-f-]{36})\.pgp$/

/** `justice-customs.list.000005.<id>.pgp` */
export function fileNameOf({ from, to, type, sequence, id }: MessageName): string {
  return `${from}-${to}.${type}.${String(sequence).padStart(6, '0')}.${id}.pgp`
}

/** Undefined when the file is none of the exchange's: half-written ones end in `.part`. */
export function readFileName(name: string): MessageName | undefined {
  const [, from, to, type, sequence, id] = NAME.exec(name) ?? []
  if (from === undefined || to === undefined || type === undefined || id === undefined) return undefined
  if (!isSiteName(from) || !isSiteName(to) || !isMessageType(type) || !isMessageId(id)) return undefined
  const read = { from, to, type, sequence: Number(sequence), id }
  // One message has one name: no second spelling of its number.
  return fileNameOf(read) === name ? read : undefined
}
