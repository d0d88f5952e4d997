/** What must be read with a record wherever it is shown: the person's statement of correction (Privacy Act 2020 s 64). */
import type { Tx } from '#database'

export interface ToReadWith {
  /** In the person's own words. */
  readonly words: string
  readonly at: Date
}

/** One look-up by what a page is about, in the transaction and as the role of whoever looks. */
export type ReadWith = (
  tx: Tx,
  subject: { readonly kind: string; readonly id: string },
) => Promise<readonly ToReadWith[]>
