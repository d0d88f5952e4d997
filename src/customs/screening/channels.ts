/** What this room’s commits are announced on; the same for every tick, whatever it raised. */

/** A tick was committed and answered. */
export const SCREENING_TICKS = 'screening_ticks'
