/** A privacy officer puts a supplier into the register, and ends it. */
import type { ActivityEntry } from '#activity'
import type { Tx } from '#database'
import { err, fault, ok, type Fault, type NewId, type Result } from '#kernel'
import { insertSupplier, setSupplierEnded, type NewSupplier, type SupplierRow } from './store.ts'

/** A page's request is one. */
export interface SupplierAct {
  readonly tx: Tx
  readonly at: Date
  readonly newId: NewId
  readonly person: { readonly id: string }
  record(entry: ActivityEntry): Promise<void>
}

/** Its identifier; undefined where the same form had been sent already. */
export async function addSupplier(
  { tx, at, newId, person, record }: SupplierAct,
  supplier: Omit<NewSupplier, 'id' | 'addedBy' | 'addedAt'>,
): Promise<string | undefined> {
  const id = newId()
  if (!(await insertSupplier(tx, { ...supplier, id, addedBy: person.id, addedAt: at }))) return undefined
  await record({ event: 'supplier-added', subject: { kind: 'supplier', id } })
  return id
}

/** What stands of its accesses ends with it. */
export async function endSupplier(
  { tx, at, person, record }: SupplierAct,
  id: string,
): Promise<Result<void, Fault>> {
  if (!(await setSupplierEnded(tx, id, { by: person.id, at }))) return err(fault('supplier-not-in-force'))
  await record({ event: 'supplier-ended', subject: { kind: 'supplier', id } })
  return ok(undefined)
}

export function isInForce(
  { since, until, endedAt }: Pick<SupplierRow, 'since' | 'until' | 'endedAt'>,
  day: string,
): boolean {
  return endedAt === null && since <= day && (until === null || day <= until)
}
