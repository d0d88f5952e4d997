/** Every sentence that promises something, in its place, with how it stands on this copy. */
import {
  NOTICES,
  PRIVACY_STATEMENT,
  readVerified,
  standingOf,
  type Kept,
  type NoticeSentence,
  type Standing,
  type Verified,
} from '#statements'

/** The statement of the site's own privacy page, beside the published notices. */
export const OWN_STATEMENT = { name: 'privacy-page', title: 'Our privacy page' }

export interface PromisedSentence {
  readonly notice: { readonly name: string; readonly title: string }
  /** In its notice, `7`, or as its page shows it, `2.1`. */
  readonly place: string
  /** With the parts that go on with it. */
  readonly words: string
  readonly kept: Kept
  readonly standing: Standing
}

export async function promisedSentences(
  verifiedFile: string | undefined,
): Promise<readonly PromisedSentence[]> {
  const verified = await readVerified(verifiedFile)
  return [...ofOurPage(verified), ...ofNotices(verified)]
}

function ofOurPage(verified: Verified): readonly PromisedSentence[] {
  return PRIVACY_STATEMENT.flatMap(({ sentences }, section) =>
    sentences.map(({ en, proofs }, at) => ({
      notice: OWN_STATEMENT,
      place: `${String(section + 1)}.${String(at + 1)}`,
      words: en.replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1'),
      kept: { how: 'As it says', by: [], proofs },
      standing: standingOf(proofs, verified),
    })),
  )
}

function ofNotices(verified: Verified): readonly PromisedSentence[] {
  return NOTICES.flatMap((notice) =>
    notice.sentences.flatMap(({ words, kept }, i) =>
      typeof kept !== 'object'
        ? []
        : [
            {
              ...{ notice, place: String(i + 1), kept },
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
