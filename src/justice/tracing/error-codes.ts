/** Why a step of a trace, or an answer of Immigration, is refused. */
import { declareErrors } from '#kernel'

export const tracingErrors = declareErrors({
  'answer-not-empty': 'The answer says that nobody was found, and yet it tells something of somebody.',
  'answer-value-malformed': 'The value in the answer is not one that the field can have.',
  'trace-gone': 'The trace is no more.',
  'trace-overdue': 'The time to decide has run out: the contact details are being destroyed.',
  'trace-step-not-open': 'This step is not open: somebody else may have taken one meanwhile.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof tracingErrors, string> {}
}
