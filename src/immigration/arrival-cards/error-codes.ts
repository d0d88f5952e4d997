/** Why a card or a request is refused. */
import { declareErrors } from '#kernel'

export const arrivalCardsErrors = declareErrors({
  'card-value-missing': 'The value is missing.',
  'card-value-too-long': 'The value is longer than 200 characters.',
  'card-date-malformed': 'The date is not a full date, or lies in the future.',
  'card-nationality': 'The nationality is not a code of one to three letters.',
  'request-value-not-text': 'The value in the request is not text, or is too long.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof arrivalCardsErrors, string> {}
}
