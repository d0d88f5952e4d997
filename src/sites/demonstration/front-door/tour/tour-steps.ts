/** The tour: nine steps through the real sites, from a fine to what the year's return counts. */
import { afterwards } from './afterwards.ts'
import { atTheBorder } from './at-the-border.ts'
import { atTheStop } from './at-the-stop.ts'
import { beforeTheBorder } from './before-the-border.ts'
import type { TourStep, TourTravellers } from './tour-step.ts'

export function tourSteps(travellers: TourTravellers): readonly TourStep[] {
  return [
    ...beforeTheBorder(travellers),
    ...atTheBorder(travellers),
    ...atTheStop(travellers),
    ...afterwards(travellers),
  ]
}
