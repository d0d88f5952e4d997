/** Why a passport is not screened. */
import { declareErrors } from '#kernel'

export const screeningErrors = declareErrors({
  'lane-not-of-token': 'The movement names another port or lane than the token belongs to.',
  'mrz-misread': 'The machine readable zone was misread; scan the document again.',
  'movement-malformed':
    'The movement lacks a direction, a craft, a port, a lane or a time, or one of them is malformed.',
  'no-list-in-force': 'No alert list is in force, so no passport can be screened.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof screeningErrors, string> {}
}
