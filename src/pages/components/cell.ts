/** What one cell of a table or one value of a summary may be. */
import type { WhenView } from './when.ts'

export type Tone = 'quiet' | 'good' | 'attention' | 'danger'

export interface Cell {
  readonly text?: string
  readonly href?: string
  /** Numbers, references, document numbers: monospaced. */
  readonly code?: boolean
  readonly tag?: Tone
  readonly time?: WhenView
  readonly note?: string
}

export interface CellView extends Required<Omit<Cell, 'tag' | 'time'>> {
  readonly tag: Tone | ''
  readonly time: WhenView | false
  readonly isNumeric: boolean
}

export function presentCell(cell: Cell | string, isNumeric = false): CellView {
  const given: Cell = typeof cell === 'string' ? { text: cell } : cell
  return { text: '', href: '', code: false, tag: '', time: false, note: '', isNumeric, ...given }
}
