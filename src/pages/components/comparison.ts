/** Two records side by side, field by field: what each holds, how they compare, why, and for how much. */
import type { Tone } from './cell.ts'

export interface ComparedField {
  readonly field: string
  readonly left: string
  readonly right: string
  /** The level in words: `Same`, `Flipped day and month`. */
  readonly level: string
  readonly tone: Tone
  readonly sentence: string
  readonly credit: number
}

export interface ComparisonView {
  readonly caption: string
  readonly left: string
  readonly right: string
  readonly rows: readonly (Omit<ComparedField, 'credit'> & { readonly credit: string })[]
}

export function comparison(
  source: Omit<ComparisonView, 'rows'> & { readonly rows: readonly ComparedField[] },
): ComparisonView {
  const held = (value: string) => (value === '' ? 'not held' : value)
  const rows = source.rows.map((row) => ({
    ...row,
    left: held(row.left),
    right: held(row.right),
    credit: `${row.credit > 0 ? '+' : ''}${String(Math.round(row.credit * 100) / 100)}`,
  }))
  return { ...source, rows }
}
