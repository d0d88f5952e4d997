/** Why a variation of an agreement is not proposed, or not agreed to. */
import { declareErrors } from '#kernel'

export const reviewErrors = declareErrors({
  'variation-no-longer-possible':
    'The variation cannot be agreed to any more: its day has come, or another version was agreed to meanwhile. Propose it anew.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof reviewErrors, string> {}
}
