/** A breach of privacy, as it stands in the register. */
import type { BreachKind } from './breach-kinds.ts'
import type { Conclusion, Worksheet } from './harm-factors.ts'

/** What is known of it, and grows; a text that is empty is not known. */
export interface BreachFacts {
  readonly kind: BreachKind
  readonly what: string
  readonly occurredFrom: Date | null
  readonly occurredUntil: Date | null
  readonly detectedAt: Date
  readonly containedAt: Date | null
  /** Who may have the information, in words. */
  readonly holder: string
  /** What the agency did and will do. */
  readonly steps: string
  /** What people can do themselves. */
  readonly advice: string
  /** Other agencies that were told, and why. */
  readonly othersTold: string
  readonly contact: string
}

export interface BreachRow extends BreachFacts {
  readonly id: string
  readonly number: number
  readonly recordedAt: Date
  readonly recordedBy: string
  readonly closedAt: Date | null
  readonly closedBy: string | null
  readonly closedBecause: string | null
}

export interface AssessmentRow {
  readonly id: string
  readonly madeAt: Date
  readonly madeBy: string
  readonly factors: Worksheet
  readonly conclusion: Conclusion
  readonly because: string
}

export const NOTICE_TO = ['commissioner', 'people', 'public'] as const
export type NoticeTo = (typeof NOTICE_TO)[number]

export interface NoticeRow {
  readonly id: string
  readonly whom: NoticeTo
  readonly stage: number
  readonly body: string
  readonly how: string
  readonly givenAt: Date
  readonly givenBy: string
}

export interface ExceptionRow {
  readonly id: string
  readonly person: string | null
  readonly ground: string
  readonly because: string
  readonly reviewOn: string
  readonly placedAt: Date
  readonly placedBy: string
  readonly endedAt: Date | null
  readonly endedBy: string | null
}

export function nameOfBreach({ number }: { readonly number: number }): string {
  return `Breach ${String(number)}`
}
