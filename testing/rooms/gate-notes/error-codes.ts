/** Why a gate note is not taken. */
import { declareErrors } from '#kernel'

export const gateNotesErrors = declareErrors({
  'gate-note-repeated': 'A gate note of this case is on record already.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof gateNotesErrors, string> {}
}
