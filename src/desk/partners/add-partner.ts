/** Adds a partner of the desk; its first secret is made by itself. */
import type { NewId } from '#kernel'
import type { Tx } from '#database'
import { insertPartner, type StaffName } from './store.ts'

export interface PartnerAct {
  readonly tx: Tx
  readonly at: Date
  readonly newId: NewId
  readonly by: StaffName
}

export function addPartner(
  { tx, at, newId, by }: PartnerAct,
  asked: { readonly name: string; readonly requestsPerMinute: number; readonly onceKey: string },
): Promise<string> {
  return insertPartner(tx, { id: newId(), addedAt: at, by, ...asked })
}
