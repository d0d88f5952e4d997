/** Our Message-IDs: they carry the reference of their thread and a mark, so that an answer finds it and none is forged. */
import { markOf } from './sealed-mail.ts'

export interface OwnMessage {
  readonly id: string
  readonly thread: string | undefined
}

/** Stands where a mail belongs to no thread; references have a hyphen, so it is none. */
const NO_THREAD = 'mail'
const OWN =
  /^<([A-Za-z0-9-]{1,40})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([0-9a-f]{20})@([^<>\s@]+)>$/

function proofOf(key: Uint8Array, thread: string, id: string): string {
  return markOf(key, 'thread', `${thread}\n${id}`).toString('hex').slice(0, 20)
}

export function ownMessageId(
  key: Uint8Array,
  domain: string,
  { id, thread = NO_THREAD }: OwnMessage,
): string {
  return `<${thread}.${id}.${proofOf(key, thread, id)}@${domain}>`
}

/** Undefined unless this site wrote it. */
export function readOwnMessageId(key: Uint8Array, domain: string, messageId: string): OwnMessage | undefined {
  const [, thread = '', id = '', proof = '', at = ''] = OWN.exec(messageId) ?? []
  if (id === '' || at.toLowerCase() !== domain || proof !== proofOf(key, thread, id)) return undefined
  return { id, thread: thread === NO_THREAD ? undefined : thread }
}

const QUOTED = /<[^<>\s]{3,250}>/g
const MOST_REFERENCES = 50

/** The identifiers in `References` and `In-Reply-To`, the nearest first. */
export function referencedIds(...headers: readonly (string | undefined)[]): readonly string[] {
  const found = headers.flatMap((header) => header?.slice(-20_000).match(QUOTED) ?? [])
  return [...new Set(found.reverse())].slice(0, MOST_REFERENCES)
}

const SUBJECT_THREAD = /\[([A-Za-z0-9]{2,12}-[A-Za-z0-9-]{2,24})\]/

/** A reference that somebody wrote in the subject: anybody can, so it is a hint and no proof. */
export function subjectThread(subject: string): string | undefined {
  return SUBJECT_THREAD.exec(subject)?.[1]?.toUpperCase()
}
