/** Ends with an enquiry that a partner sent it. */
import type { Tx } from '#database'
import { deleteSent } from './store.ts'

export function disposePartnerEnquiry(tx: Tx, reference: string): Promise<void> {
  return deleteSent(tx, reference)
}
