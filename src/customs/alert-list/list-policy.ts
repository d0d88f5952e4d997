/** What the agreement in force says of lists. */
import { agreementAt, listGuard, messageFields, type ListGuard, type Programme } from '#agreement'
import type { MatchingStandards } from '#matching'

export interface ListPolicy {
  readonly fields: readonly string[]
  readonly alertTypes: readonly string[]
  readonly standards: MatchingStandards
  readonly guard: ListGuard
}

export function listPolicy(programme: Programme) {
  return (at: Date): ListPolicy => {
    const agreement = agreementAt(programme, at)
    return {
      fields: messageFields(agreement, 'list').fields.map(({ name }) => name),
      alertTypes: agreement.alertTypes.map(({ type }) => type),
      standards: agreement.matching,
      guard: listGuard(agreement),
    }
  }
}
