/** Gives a file of a record, or says why it stays closed; the page has recorded who looks, and looked whether they may. */
import type { Tx } from '#database'
import { sentenceOf, type ErrorCode } from '#kernel'
import { fileAnswer, notFound } from '#pages'
import type { Subject } from '../file-owner.ts'
import type { Files } from '../files.ts'

export async function answerWithFile(
  files: Pick<Files, 'open'>,
  tx: Tx,
  id: string,
  owner: Subject,
  at: Date,
): Promise<ReturnType<typeof fileAnswer> | ReturnType<typeof notFound>> {
  const opened = await files.open(tx, id, owner, at)
  if (opened.ok) return fileAnswer(opened.value)
  if (opened.error === 'file-not-there') return notFound()
  throw new FileStaysClosed(opened.error)
}

/** Nothing was shown, so the record that somebody opened it is undone with the rest. */
class FileStaysClosed extends Error {
  readonly code: ErrorCode
  readonly statusCode: 409 | 410

  constructor(code: ErrorCode) {
    super(sentenceOf(code))
    this.code = code
    this.statusCode = code === 'file-waits-for-scan' ? 409 : 410
  }
}
