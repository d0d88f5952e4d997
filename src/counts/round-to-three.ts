/**
 * Random rounding to base 3 (RR3, as Stats NZ rounds the census): a count is shown as a multiple of three next to it, the
 * nearer one twice as often, so that on average nothing is added or lost. The chance is drawn from a key and the name of
 * the cell: asked again, made again or put back from a backup, the same cell is rounded the same way, and many answers
 * cannot be averaged.
 */
import { createHmac } from 'node:crypto'

const BASE = 3
const DRAWS = 2 ** 32

/** `cell` names the cell among all that are ever rounded with the key. */
export function roundToThree(key: Uint8Array, cell: string, count: number): number {
  const above = count % BASE
  const below = count - above
  if (above === 0) return count
  return chanceOf(key, cell) < above / BASE ? below + BASE : below
}

/** From 0 up to, not including, 1. */
function chanceOf(key: Uint8Array, cell: string): number {
  return createHmac('sha256', key).update(`counts/round/${cell}`).digest().readUInt32BE(0) / DRAWS
}
