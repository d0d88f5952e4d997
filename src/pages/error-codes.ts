/** Why a page refuses a request. */
import { declareErrors } from '#kernel'

export const pagesErrors = declareErrors({
  'cross-site-request': 'The request was made by another web site and was refused.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof pagesErrors, string> {}
}
