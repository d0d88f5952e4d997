/** Why a notice is refused. */
import { declareErrors } from '#kernel'

export const noticesErrors = declareErrors({
  'notice-field-empty': 'The notice lacks a value without which it tells nothing.',
  'notice-field-not-text': 'The value in the notice is not text, or is too long.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof noticesErrors, string> {}
}
