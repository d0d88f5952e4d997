/** What enquiries do for others, and what they want of another room: what of a conversation is asked by right. */
import type { Tx } from '#database'
import type { ErrorCode, Result } from '#kernel'
import type { Language } from '#pages'
import { operation } from '#rooms'
import type { HeldConversation } from './held-conversation.ts'
import type { AskedEnquiry, KeepAct } from './keep-enquiry.ts'
import type { PastEnquiry } from './desk-store.ts'
import type { ClockView } from './pages/staff/due.ts'

export interface EnquiryKeeper {
  /** In the caller's transaction, as `desk_enquiries`. */
  keep(act: KeepAct, asked: Omit<AskedEnquiry, 'privateToken'>): Promise<Result<void, ErrorCode>>
  /** Many that came together: all or none. In the caller's transaction. */
  keepAll(
    act: Pick<KeepAct, 'tx' | 'at' | 'newId'>,
    asked: readonly Omit<AskedEnquiry, 'privateToken' | 'files' | 'mail'>[],
  ): Promise<void>
  /** Closed ones of before, with their answers; nobody is written to. In the caller's transaction, as `desk_enquiries`. */
  keepPast(act: Pick<KeepAct, 'tx' | 'newId'>, past: readonly PastEnquiry[]): Promise<void>
  /** How many there are, of whatever agency. */
  count(tx: Tx): Promise<number>
}

export const KeepEnquiry = operation<EnquiryKeeper>('KeepEnquiry')

export type AgencyClock = ClockView

export interface AgencyRights {
  /** What may be asked by right and nobody has answered for: “This may be `text`, because of: `words`”. */
  readonly signs: readonly { readonly kind: string; readonly text: string; readonly words: string }[]
  readonly cases: readonly { readonly text: string; readonly href: string; readonly how: string }[]
  readonly clocks: readonly AgencyClock[]
}

/** What the person reads of one thing that they asked by right. */
export interface RightsNotice {
  readonly heading: string
  readonly lines: readonly string[]
}

export interface EnquiryRights {
  forAgency(tx: Tx, conversation: Pick<HeldConversation, 'reference' | 'said'>): Promise<AgencyRights>
  /** In the transaction of whoever holds the private link. */
  forPerson(tx: Tx, reference: string, language: Language): Promise<readonly RightsNotice[]>
}

export const RightsInEnquiries = operation<EnquiryRights>('RightsInEnquiries')
