/** Where what was asked by right stands. */
export const CASE_STATES = {
  open: 'Open',
  decided: 'Decided',
  withdrawn: 'Withdrawn',
  'not-one': 'It was none',
} as const satisfies Record<string, string>

export type CaseState = keyof typeof CASE_STATES
