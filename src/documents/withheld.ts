/** Spans over the immutable original: where something is withheld, and the short label of the ground. The law is the caller's. */
import type { Quad } from './geometry.ts'

export type WithheldPlace =
  /** An area of a page. A word that it touches is withheld whole: half a word can be read. */
  | { readonly kind: 'area'; readonly page: number; readonly quad: Quad }
  /** Words of a page, from the first to the last, both withheld; pages and words count from 0. */
  | { readonly kind: 'words'; readonly page: number; readonly first: number; readonly last: number }
  /** Letters of a block (UTF-16, `to` not included); of a picture, all of it. */
  | { readonly kind: 'passage'; readonly block: string; readonly from: number; readonly to: number }
  /** An attachment: neither its name nor its size is told. */
  | { readonly kind: 'attachment'; readonly position: number }

export interface Withheld {
  readonly place: WithheldPlace
  /** Printed in the box: `s 53(b)(i)`. At most 40 letters. */
  readonly ground: string
  /** The same words may be read at other places, where they tell nothing of this one; else they are a refusal. */
  readonly repeated?: 'released'
}

/** The words that a span covers. */
export interface WithheldPhrase {
  readonly text: string
  readonly mayStandElsewhere: boolean
}
