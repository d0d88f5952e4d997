/** Keeps a feedback with its file, in the transaction in which the form is sent; whoever mails it hears of the commit. */
import type { ActivityEntry } from '#activity'
import { announce, type Tx } from '#database'
import type { Files } from '#files'
import { ok, type ErrorCode, type Result } from '#kernel'
import { ownerOf } from './attached-file.ts'
import { FEEDBACK_GIVEN } from './channels.ts'
import type { Outcome } from './outcomes.ts'
import type { FeedbackWords, WordSeal } from './sealed-words.ts'
import { insertFeedback } from './store.ts'

export interface GivenFeedback {
  readonly reference: string
  readonly outcome: Outcome
  readonly words: FeedbackWords
  readonly file: { readonly id: string } | undefined
}

export interface KeepAct {
  readonly tx: Tx
  readonly at: Date
  record(entry: ActivityEntry): Promise<void>
}

export async function keepFeedback(
  options: { readonly files: Pick<Files, 'keep'>; readonly seal: WordSeal },
  act: KeepAct,
  { reference, outcome, words, file }: GivenFeedback,
): Promise<Result<void, ErrorCode>> {
  const { tx, at } = act
  await insertFeedback(tx, {
    ...{ reference, outcome, receivedAt: at, hasFile: file !== undefined },
    words: options.seal.seal(reference, words),
  })
  if (file !== undefined) {
    const kept = await options.files.keep(act, file, ownerOf(reference))
    if (!kept.ok) return kept
  }
  await announce(tx, FEEDBACK_GIVEN)
  return ok(undefined)
}
