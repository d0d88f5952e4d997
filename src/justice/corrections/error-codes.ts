/** Why a person's details are not corrected. */
import { declareErrors } from '#kernel'

export const correctionsErrors = declareErrors({
  'register-corrected-meanwhile':
    'The register was changed since you opened this page. Look at what it says now, and correct it anew.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof correctionsErrors, string> {}
}
