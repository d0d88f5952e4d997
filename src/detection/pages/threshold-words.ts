/** A threshold as people say it. */
import type { Detection } from '../detection.ts'

export function thresholdInWords({
  shape,
  threshold,
  minutes,
}: Pick<Detection, 'shape' | 'threshold' | 'minutes'>): string {
  switch (shape) {
    case 'count':
      return `${timesInWords(threshold)} in ${windowInWords(minutes)}`
    case 'distinct':
      return `${String(threshold)} different ones in ${windowInWords(minutes)}`
    case 'state':
      return threshold === 1 ? 'At once' : `At ${String(threshold)} looks in a row`
    case 'measure':
      return `${String(threshold)} seconds`
  }
}

const timesInWords = (count: number) => (count === 1 ? 'Once' : `${String(count)} times`)

function windowInWords(minutes: number): string {
  if (minutes % (24 * 60) === 0) return minutes === 24 * 60 ? 'a day' : `${String(minutes / 24 / 60)} days`
  if (minutes % 60 === 0) return minutes === 60 ? 'an hour' : `${String(minutes / 60)} hours`
  return `${String(minutes)} minutes`
}
