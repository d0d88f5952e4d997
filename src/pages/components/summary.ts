/** Facts, each with its name; what is not known says so. */
import type { Language } from '../language/language.ts'
import { wordsIn } from '../language/words.ts'
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

export function summary(rows: readonly SummaryRow[], language: Language = 'en'): readonly SummaryRowView[] {
  return rows.map(({ name, value, change }) => ({
    name,
    value: presentCell(value === '' ? wordsIn(language).notProvided : value),
    change: change ?? false,
  }))
}
