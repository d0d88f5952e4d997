/** Who looks for malware, and what they can say. */
export type ScanAnswer =
  | { readonly kind: 'clean'; readonly scanner: string }
  | { readonly kind: 'malware'; readonly scanner: string }
  /** Bigger than the scanner takes. */
  | { readonly kind: 'too-big' }
  | { readonly kind: 'unavailable' }

export interface Scanner {
  scan(plain: AsyncIterable<Uint8Array>): Promise<ScanAnswer>
}

/**
 * What is known of a kept file. `waiting`: the scanner did not answer when the file came; it is kept, since the sender is not
 * to blame, and opens to nobody before it has been scanned. `none`: the site has no scanner.
 */
export type ScanVerdict = 'clean' | 'waiting' | 'none'
