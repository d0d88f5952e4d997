/** The broker: while two people's agreement stands, a supplier is shown rows of its fields, and each showing is recorded. */
import { civilDate, err, fault, ok, type Fault, type Result } from '#kernel'
import { selectShownRows, type ShownRows } from './access-store.ts'
import type { SupplierAct } from './add-supplier.ts'

/** On one page, and in one file. */
export const ROWS_A_PAGE = 200

export interface AskedRows {
  readonly access: string
  readonly table: string
  /** From 1. */
  readonly page: number
}

export async function showRows(
  { tx, at, record }: Pick<SupplierAct, 'tx' | 'at' | 'record'>,
  { access, table, page }: AskedRows,
): Promise<Result<ShownRows, Fault>> {
  const shown = await selectShownRows(tx, {
    ...{ access, table, at, day: civilDate(at) },
    ...{ skip: (page - 1) * ROWS_A_PAGE, most: ROWS_A_PAGE },
  })
  if (shown === undefined) return err(fault('supplier-access-not-standing'))
  await record({
    event: 'supplier-rows-shown',
    subject: { kind: 'supplier-access', id: access },
    details: { table, rows: shown.rows.length, fields: shown.columns.length, page },
  })
  return ok(shown)
}
