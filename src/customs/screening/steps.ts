/** Points of a scan's and an index's way at which a machine may stop: a test kills the process at each of them. */
export const SCREENING_STEPS = [
  'index-swapped',
  'scan-matched',
  'alerts-written',
  'tick-committed',
  'answer-left',
] as const

export type ScreeningStep = (typeof SCREENING_STEPS)[number]
