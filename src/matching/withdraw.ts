/** Takes a person out of the index between two lists, because Justice withdrew the alert. */
import { personProfileNumberAt, type MatchingIndex } from './matching-index.ts'
import { hashName } from './name-keys.ts'

/**
 * Takes microseconds, and is seen at once by every thread that has the same buffer open. Returns whether the person was
 * in the index and is now withdrawn for the first time.
 */
export function withdraw(index: MatchingIndex, personProfileNumber: string): boolean {
  const { profileBucketStart, profilePosition, withdrawn } = index.columns
  const bucket = hashName(personProfileNumber) & (profileBucketStart.length - 2)
  const end = profileBucketStart[bucket + 1] ?? 0
  let found = false
  for (let entry = profileBucketStart[bucket] ?? 0; entry < end; entry++) {
    const position = profilePosition[entry] ?? 0
    if (personProfileNumberAt(index, position) !== personProfileNumber) continue
    found ||= Atomics.exchange(withdrawn, position, 1) === 0
  }
  return found
}
