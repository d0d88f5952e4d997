/** Every sentence that promises something, in its place, with how it stands on this copy. */
import {
  NOTICES,
  readVerified,
  standingOf,
  type Kept,
  type Notice,
  type NoticeSentence,
  type Standing,
} from '#statements'

export interface PromisedSentence {
  readonly notice: Notice
  /** From 1, in its notice. */
  readonly place: number
  /** With the parts that go on with it. */
  readonly words: string
  readonly kept: Kept
  readonly standing: Standing
}

export async function promisedSentences(
  verifiedFile: string | undefined,
): Promise<readonly PromisedSentence[]> {
  const verified = await readVerified(verifiedFile)
  return NOTICES.flatMap((notice) =>
    notice.sentences.flatMap(({ words, kept }, i) =>
      typeof kept !== 'object'
        ? []
        : [
            {
              ...{ notice, place: i + 1, kept },
              words: [words, ...partsAfter(notice.sentences, i)].join(' '),
              standing: standingOf(kept.proofs, verified),
            },
          ],
    ),
  )
}

function partsAfter(sentences: readonly NoticeSentence[], i: number): readonly string[] {
  const after = sentences.slice(i + 1)
  const end = after.findIndex(({ kept }) => kept !== 'part')
  return after.slice(0, end === -1 ? after.length : end).map(({ words }) => words)
}
