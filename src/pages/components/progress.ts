/** How far a long work is. */
import { grouped } from '../dates.ts'

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
  id?: string
}): ProgressView {
  const { label, done, total, unit, id = 'progress' } = work
  // Never 100 before the end, whatever the rounding says.
  const percent = total === 0 ? 0 : Math.min(done < total ? 99 : 100, Math.round((100 * done) / total))
  return {
    id,
    label,
    done,
    total: Math.max(total, 1),
    percent,
    text: `${grouped(done)} of ${grouped(total)} ${unit}`,
  }
}
