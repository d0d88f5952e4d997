/** A whole made-up population of one seed: the register of fines, the list that follows from it, and the crossings. */
import { SeededRandom } from '#kernel'
import { makeCrossings, type Crossing } from './crossings.ts'
import { makeRegister, type Register } from './register.ts'

export interface PopulationOrder {
  /** People under alert. */
  readonly people: number
  readonly crossings: number
  readonly seed: number
  /** The share of crossings by people under alert; without it, as `usualShare` says. */
  readonly share?: number
  /** The year as which the population is seen: nobody is born after it began. */
  readonly year?: number
}

export interface Population extends Register {
  readonly order: Required<PopulationOrder>
  /** The same crossings each time it is called, made as they are asked for. */
  crossings(): Generator<Crossing>
}

const YEAR = 2026
/** 7,106 alerts in 12.1 million crossings (2015/16). */
const SHARE_OF_A_YEAR = 7106 / 12_100_000

/**
 * The share of the real border where there are crossings enough, else as many as let recall be measured: half as many
 * crossings as people under alert, and at most one in fifty.
 */
export function usualShare({ people, crossings }: Pick<PopulationOrder, 'people' | 'crossings'>): number {
  if (crossings === 0) return SHARE_OF_A_YEAR
  return Math.max(SHARE_OF_A_YEAR, Math.min(0.02, people / 2 / crossings))
}

export function makePopulation(order: PopulationOrder): Population {
  const { seed, year = YEAR, share = usualShare(order) } = order
  const random = new SeededRandom(seed)
  let serial = 0
  const register = makeRegister({ random, year, nextSerial: () => serial++ }, order.people)
  const { crossings } = order
  return {
    ...register,
    order: { ...order, share, year },
    crossings: () => makeCrossings({ register, crossings, seed, year, share }),
  }
}
