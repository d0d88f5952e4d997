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

/** The partner that the form made, now or when it was sent before. */
export async function addPartner(
  { tx, at, newId, by }: PartnerAct,
  asked: { readonly name: string; readonly requestsPerMinute: number; readonly onceKey: string },
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const own = newId()
  const id = await insertPartner(tx, { id: own, addedAt: at, by, ...asked })
  return { id, isNew: id === own }
}
