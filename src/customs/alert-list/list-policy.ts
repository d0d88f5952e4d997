/** What the agreement in force says of lists. */
import { agreementAt, messageFields, messageOf, type Programme } from '#agreement'
import type { MatchingStandards } from '#matching'
import type { ListGuard } from './guard.ts'

export interface ListPolicy {
  readonly fields: readonly string[]
  readonly alertTypes: readonly string[]
  readonly standards: MatchingStandards
  readonly guard: ListGuard
}

export function listPolicy(programme: Programme) {
  return (at: Date): ListPolicy => {
    const agreement = agreementAt(programme, at)
    const guards = messageOf(agreement, 'list')?.guards
    return {
      fields: messageFields(agreement, 'list').fields.map(({ name }) => name),
      alertTypes: agreement.alertTypes.map(({ type }) => type),
      standards: agreement.matching,
      guard: {
        mostShrinkPerCent: guards?.shrinkAtMostPerCent ?? 0,
        mostGrowthPerCent: guards?.growAtMostPerCent ?? 0,
      },
    }
  }
}
