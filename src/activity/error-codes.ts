/** Why an act cannot be recorded, and so is not done. */
import { declareErrors } from '#kernel'

export const activityErrors = declareErrors({
  'activity-event-undeclared':
    'The activity event is not declared, so the act cannot be recorded and is not done.',
  'activity-value-refused':
    'An activity record holds identifiers and counts only; something else was refused.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof activityErrors, string> {}
}
