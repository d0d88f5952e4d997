/** Why an act on an incident does not happen. */
import { declareErrors } from '#kernel'

export const detectionErrors = declareErrors({
  'security-incident-closed': 'The incident is closed. What trips the same detection now opens another.',
  'security-incident-taken': 'Somebody else has taken the incident.',
  'security-incident-not-taken': 'Take the incident first, so that everybody sees who works on it.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof detectionErrors, string> {}
}
