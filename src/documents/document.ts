/** What a document is once read: pages of words with their places, or blocks of words in a flow; and what it hides. */
import type { DocumentKind } from './document-kinds.ts'
import type { Quad } from './geometry.ts'
import type { HiddenThing } from './hidden-things.ts'

/** Positions in points (1/72 inch) from the page's top left corner as it is seen, down and to the right. */
export interface Word {
  readonly text: string
  /** Follows the word's own direction: its first corner is where the word begins, above its letters. */
  readonly quad: Quad
  /** `form`: what a field was filled in with, one word whatever it holds. `recognised`: read from the picture. */
  readonly from: 'text' | 'form' | 'recognised'
}

export interface Page {
  readonly width: number
  readonly height: number
  /** In the order in which they were painted; their places in it are what a span names. */
  readonly words: readonly Word[]
}

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'cell' | 'picture'

export interface Block {
  /** Stable for the same bytes: `body/12`, `table 2/3,1`, `sheet 1!B4`, `attachment 0`. Holds no words of the document. */
  readonly address: string
  readonly kind: BlockKind
  readonly text: string
  /** Of a heading, from 1. */
  readonly level?: number
  /** Of a cell, counted from 0. */
  readonly table?: { readonly name: string; readonly row: number; readonly column: number }
  /** Of a picture, in points. */
  readonly size?: { readonly width: number; readonly height: number }
}

interface AnyDocument {
  readonly kind: DocumentKind
  /** What a reader does not see; none of it survives a rebuilding. */
  readonly hidden: readonly HiddenThing[]
}

export interface PagedDocument extends AnyDocument {
  readonly form: 'pages'
  readonly pages: readonly Page[]
}

export interface FlowingDocument extends AnyDocument {
  readonly form: 'flow'
  readonly blocks: readonly Block[]
}

export type ReadDocument = PagedDocument | FlowingDocument
