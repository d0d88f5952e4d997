/** Two records side by side, field by field: what each holds, how they compare, why, and for how much. */
import type { Tone } from './cell.ts'

/** A piece of what a side holds: alike, alike but for a mark above or below the letter, or another. */
export interface HeldPiece {
  readonly kind: 'same' | 'mark' | 'other'
  readonly text: string
}

export interface ComparedField {
  readonly field: string
  readonly left: string
  readonly right: string
  /** The level in words: `Same`, `Flipped day and month`. */
  readonly level: string
  readonly tone: Tone
  readonly sentence: string
  readonly credit: number
  /** What differs within the two, piece by piece, and in words for whoever hears the page. */
  readonly marked?: {
    readonly left: readonly HeldPiece[]
    readonly right: readonly HeldPiece[]
    readonly sentence: string
  }
}

export interface ComparisonView {
  readonly caption: string
  readonly left: string
  readonly right: string
  readonly rows: readonly (Omit<ComparedField, 'credit' | 'marked'> & {
    readonly credit: string
    readonly marked: NonNullable<ComparedField['marked']>
  })[]
}

export function comparison(
  source: Omit<ComparisonView, 'rows'> & { readonly rows: readonly ComparedField[] },
): ComparisonView {
  const whole = (text: string) => [{ kind: 'same' as const, text }]
  const held = (value: string) => (value === '' ? 'not held' : value)
  const rows = source.rows.map((row) => ({
    ...row,
    left: held(row.left),
    right: held(row.right),
    marked: {
      left: row.left === '' || row.marked === undefined ? whole(held(row.left)) : row.marked.left,
      right: row.right === '' || row.marked === undefined ? whole(held(row.right)) : row.marked.right,
      sentence: row.marked?.sentence ?? '',
    },
    credit: `${row.credit > 0 ? '+' : ''}${String(Math.round(row.credit * 100) / 100)}`,
  }))
  return { ...source, rows }
}
