/** How far a long work is. */
import { grouped } from '../grouped.ts'

export interface ProgressView {
  readonly id: string
  readonly label: string
  readonly done: number
  readonly total: number
  readonly percent: number
  readonly text: string
}

export function progress(work: {
  label: string
  done: number
  total: number
  unit: string
  /** What goes on while nobody knows yet how much there is to do. */
  before: string
  id?: string
}): ProgressView {
  const { label, done, total, unit, before, id = 'progress' } = work
  // Never 100 before the end, whatever the rounding says.
  const percent = total === 0 ? 0 : Math.min(done < total ? 99 : 100, Math.round((100 * done) / total))
  return {
    id,
    label,
    done,
    total: Math.max(total, 1),
    percent,
    text: total === 0 ? before : `${grouped(done)} of ${grouped(total)} ${unit}`,
  }
}
