/** Receives the files of a mail, each as a stranger's file is received; what may not be taken is named with the reason. */
import type { Files } from '#files'
import { BrokenPromise, sentenceOf } from '#kernel'
import type { Mail } from '#mail'
import { TAKEN } from './attached-files.ts'

export interface MailFiles {
  /** Part of no record until they are kept; kept by nobody, they are gone within the hour. */
  readonly received: readonly { readonly id: string }[]
  /** A line for each that was not taken. */
  readonly refused: readonly string[]
}

export const NO_FILES: MailFiles = { received: [], refused: [] }

type FilesOfMail = Extract<Awaited<ReturnType<Mail['readWhole']>>, { ok: true }>['value']['files']

/** Outside any transaction: scanning lasts as long as it lasts. Undefined where the site is stopped meanwhile. */
export async function receiveMailFiles(
  d: { readonly files: Pick<Files, 'receive'> },
  files: FilesOfMail,
  ending?: AbortSignal,
): Promise<MailFiles | undefined> {
  const received: { readonly id: string }[] = []
  const refused: string[] = []
  for (const { name, bytes } of files) {
    if (ending?.aborted === true) return undefined
    const taken = await d.files.receive(piecesOf(bytes), { name, ...TAKEN })
    // The store is away, which is not the file's fault: the mail waits for it.
    if (!taken.ok && taken.error === 'file-store-unreachable')
      throw new BrokenPromise('a mail’s file cannot be stored now', taken.error)
    if (taken.ok) received.push({ id: taken.value.id })
    else refused.push(`${name} was not taken: ${sentenceOf(taken.error)}`)
  }
  return { received, refused }
}

const PIECE = 65_536

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield await Promise.resolve(bytes.subarray(at, at + PIECE))
}
