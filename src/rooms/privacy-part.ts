/** What a room adds to the privacy page of its site: in words of the public, with the numbers of the day. */
import type { Tx } from '#database'
import type { Language } from '#pages'

export interface PrivacyPart {
  readonly heading: string
  readonly paragraphs: readonly string[]
  readonly lines: readonly string[]
  readonly link?: { readonly text: string; readonly href: `/${string}` }
}

/** In the transaction of whoever reads the page. */
export type PrivacySource = (tx: Tx, language: Language) => Promise<readonly PrivacyPart[]>
