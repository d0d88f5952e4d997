/** What the agreement in force says of screening. */
import { agreementAt, type Programme } from '#agreement'
import type { MatchingStandards } from '#matching'

export interface ScreeningPolicy {
  readonly agreement: string
  readonly agreementVersion: string
  readonly standards: MatchingStandards
  readonly repeatWindowHours: number
}

export function screeningPolicy(programme: Programme) {
  return (at: Date): ScreeningPolicy => {
    const { id, version, matching, screening } = agreementAt(programme, at)
    return {
      agreement: id,
      agreementVersion: version,
      standards: matching,
      repeatWindowHours: screening.repeatWindowHours,
    }
  }
}
