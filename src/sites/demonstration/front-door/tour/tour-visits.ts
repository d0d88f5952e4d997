/** The tour's visits in their order, each knowing its step. */
import type { TourStep, TourVisit } from './tour-step.ts'

export interface NumberedVisit extends TourVisit {
  /** From 1, through all steps. */
  readonly number: number
  readonly step: { readonly number: number; readonly title: string }
  /** `1 of 3`; the empty string where the step is one visit. */
  readonly part: string
}

export function visitsOf(steps: readonly TourStep[]): readonly NumberedVisit[] {
  return steps
    .flatMap(({ title, visits }, index) =>
      visits.map((visit, place) => ({
        ...visit,
        step: { number: index + 1, title },
        part: visits.length > 1 ? `${String(place + 1)} of ${String(visits.length)}` : '',
      })),
    )
    .map((visit, index) => ({ ...visit, number: index + 1 }))
}
