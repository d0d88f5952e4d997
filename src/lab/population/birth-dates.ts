/** Made-up dates of birth after age pyramids: of the country, of the register of fines, of the people in the hall. */
import { daysInMonth, type PartialDate, type SeededRandom } from '#kernel'
import { WeightedChoice } from './weighted-choice.ts'

/** Weights of the ages 0-4, 5-9 and so on to 95-99. */
const PYRAMIDS = {
  travellers: [25, 30, 30, 35, 65, 95, 100, 95, 85, 80, 85, 80, 75, 60, 40, 22, 10, 4, 1, 0.2],
  register: [0, 0, 0, 22, 95, 120, 118, 100, 82, 66, 52, 40, 28, 16, 8, 4, 1.5, 0.5, 0, 0],
} as const
export type Pyramid = keyof typeof PYRAMIDS

const BANDS = Array.from({ length: 20 }, (_, band) => band * 5)
const CHOICES: Readonly<Record<Pyramid, WeightedChoice<number>>> = {
  travellers: new WeightedChoice(BANDS, PYRAMIDS.travellers),
  register: new WeightedChoice(BANDS, PYRAMIDS.register),
}

/** Born after the pyramid, seen from a year: ages are counted to its end, so nobody is born in the future. */
export function makeBirthDate(random: SeededRandom, pyramid: Pyramid, year: number): PartialDate {
  const age = CHOICES[pyramid].pick(random) + random.below(5)
  // Nobody under 17 is in the register: a fine is not enforced against a child.
  return dayOf(random, year - 1 - (pyramid === 'register' ? Math.max(age, 17) : age))
}

/** A day of the year, each alike. */
export function dayOf(random: SeededRandom, year: number): PartialDate {
  const month = random.between(1, 12)
  return { year, month, day: random.between(1, daysInMonth(year, month)) }
}
