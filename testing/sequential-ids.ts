/** Identifiers that count up, shaped like real ones, so that a test can name them. */
import type { NewId } from '#kernel'

export function sequentialIds(start = 1): NewId {
  let next = start
  return () => {
    const digits = String(next).padStart(12, '0')
    next += 1
    return `00000000-0000-4000-8000-${digits}`
  }
}
