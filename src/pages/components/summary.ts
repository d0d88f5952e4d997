/** Facts, each with its name; what is not known says so. */
import { presentCell, type Cell, type CellView } from './cell.ts'

export interface SummaryRow {
  readonly name: string
  readonly value: Cell | string
  readonly change?: { readonly href: `/${string}`; readonly text: string }
}

export interface SummaryRowView {
  readonly name: string
  readonly value: CellView
  readonly change: SummaryRow['change'] | false
}

export function summary(rows: readonly SummaryRow[]): readonly SummaryRowView[] {
  return rows.map(({ name, value, change }) => ({
    name,
    value: presentCell(value === '' ? 'Not provided' : value),
    change: change ?? false,
  }))
}
