/** Counts that are shown to others: which are not shown, and how those that are shown are rounded. Pure. */
export { LEAST_SHOWN, OUTSIDE, protectCells, type ArcCell } from './protect-cells.ts'
export { roundToThree } from './round-to-three.ts'
