/** What this room’s commits are announced on. */

/** A silent alert was put down for tracing. */
export const TRACES_WAITING = 'traces_waiting'
