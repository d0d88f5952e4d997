/** Receives the files of a mail, each as a stranger's file is received; what may not be taken is named with the reason. */
import type { Database } from '#database'
import type { Files } from '#files'
import { sentenceOf } from '#kernel'
import type { Mail } from '#mail'
import { TAKEN } from './attached-files.ts'

export interface MailFiles {
  /** Part of no record until they are kept; kept by nobody, they are gone within the hour. */
  readonly received: readonly { readonly id: string }[]
  /** A line for each that was not taken. */
  readonly refused: readonly string[]
}

export const NO_FILES: MailFiles = { received: [], refused: [] }

/** Outside any transaction: scanning lasts as long as it lasts. */
export async function receiveMailFiles(
  d: {
    readonly database: Database
    readonly mail: Pick<Mail, 'readFile'>
    readonly files: Pick<Files, 'receive'>
  },
  mailId: string,
  names: readonly string[],
): Promise<MailFiles> {
  const received: { readonly id: string }[] = []
  const refused: string[] = []
  for (const [position, name] of names.entries()) {
    const read = await d.database.as('desk_enquiries', (tx) => d.mail.readFile(tx, mailId, position))
    const taken = read.ok ? await d.files.receive(piecesOf(read.value.bytes), { name, ...TAKEN }) : undefined
    if (taken?.ok === true) received.push({ id: taken.value.id })
    else refused.push(`${name} was not taken: ${sentenceOf(taken?.error ?? 'mail-gone')}`)
  }
  return { received, refused }
}

const PIECE = 65_536

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield await Promise.resolve(bytes.subarray(at, at + PIECE))
}
