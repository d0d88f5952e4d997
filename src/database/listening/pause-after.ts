/** How long to wait after work that failed: a second, then twice as long each time, a minute at the most. */
export const FIRST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 60_000

export function pauseAfter(failures: number, longest = LONGEST_PAUSE_MS): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), longest)
}
