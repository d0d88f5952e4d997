/** What was said in an enquiry that the session's agency holds; undefined where it holds none of that reference. */
import type { Tx } from '#database'
import { selectConversation, selectEnquiry } from './agency-store.ts'
import type { SaidMessage } from './store.ts'

export type SaidInEnquiry = Pick<SaidMessage, 'kind' | 'words' | 'saidAt'>

export interface HeldConversation {
  readonly reference: string
  readonly receivedAt: Date
  readonly name: string
  readonly email: string
  readonly language: 'en' | 'mi'
  readonly said: readonly SaidInEnquiry[]
}

export async function heldConversation(tx: Tx, reference: string): Promise<HeldConversation | undefined> {
  const enquiry = await selectEnquiry(tx, reference)
  if (enquiry === undefined) return undefined
  const { receivedAt, name, email, language } = enquiry
  return { reference, receivedAt, name, email, language, said: await selectConversation(tx, reference) }
}
