/** A privacy officer says which fields of a table a supplier may see. */
import { err, fault, ok, type Fault, type Result } from '#kernel'
import type { SupplierAct } from './add-supplier.ts'
import type { ReadableField } from './readable-fields.ts'
import { replaceFields, selectSupplier } from './store.ts'

export interface ChosenFields {
  readonly supplier: string
  readonly table: string
  readonly columns: readonly string[]
}

/** `readable` are all that any supplier may be shown; the database holds the register to the same. */
export async function setFields(
  { tx, record }: SupplierAct,
  { supplier, table, columns }: ChosenFields,
  readable: readonly ReadableField[],
): Promise<Result<void, Fault>> {
  const known = await selectSupplier(tx, supplier)
  if (known === undefined || known.endedAt !== null) return err(fault('supplier-not-in-force'))
  const allowed = new Set(readable.filter((one) => one.table === table).map(({ column }) => column))
  if (columns.some((column) => !allowed.has(column)))
    return err(fault('supplier-field-not-readable', { field: 'columns' }))
  await replaceFields(tx, supplier, table, columns)
  await record({
    event: 'supplier-fields-set',
    subject: { kind: 'supplier', id: supplier },
    details: { table, fields: columns.length },
  })
  return ok(undefined)
}
