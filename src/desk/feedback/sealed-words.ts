/** What was typed, sealed at rest under a key of this room and bound to its reference. */
import { hkdfSync } from 'node:crypto'
import { BrokenPromise, openAtRest, sealAtRest } from '#kernel'

export interface FeedbackWords {
  /** What they came to do. */
  readonly purpose: string
  /** What could be better; the empty string where nothing was said. */
  readonly improvement: string
}

export interface WordSeal {
  seal(reference: string, words: FeedbackWords): Buffer
  open(reference: string, sealed: Uint8Array): FeedbackWords
}

const contextOf = (reference: string) => `feedback/words/${reference}`

export function wordSeal(atRestKey: Uint8Array): WordSeal {
  const key = new Uint8Array(hkdfSync('sha256', atRestKey, '', 'feedback/words', 32))
  return {
    seal: (reference, words) =>
      sealAtRest(key, contextOf(reference), Buffer.from(JSON.stringify({ ...words }))),
    open(reference, sealed) {
      const text = openAtRest(key, contextOf(reference), sealed)?.toString()
      if (text === undefined) throw new BrokenPromise('a feedback was not sealed at rest with this key')
      // Sealed by this programme: its shape is the one above.
      return JSON.parse(text) as FeedbackWords
    },
  }
}
