/** What enquiries do for others. */
import type { Tx } from '#database'
import type { ErrorCode, Result } from '#kernel'
import { operation } from '#rooms'
import type { AskedEnquiry, KeepAct } from './keep-enquiry.ts'

export interface EnquiryKeeper {
  /** In the caller's transaction, as `desk_enquiries`. */
  keep(act: KeepAct, asked: Omit<AskedEnquiry, 'privateToken'>): Promise<Result<void, ErrorCode>>
  /** How many there are, of whatever agency. */
  count(tx: Tx): Promise<number>
}

export const KeepEnquiry = operation<EnquiryKeeper>('KeepEnquiry')
