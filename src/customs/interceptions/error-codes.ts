/** Why a step of a case is not taken. */
import { declareErrors } from '#kernel'

export const interceptionsErrors = declareErrors({
  'case-moved-on':
    'Somebody else has acted on this case meanwhile; nothing of yours was recorded. Look at it again.',
  'case-step-not-possible': 'This step does not exist for you in this case as it stands.',
  'case-step-lacks-record': 'The record does not yet show what this step requires.',
  'case-unknown': 'No case carries this reference.',
  'hand-over-note-missing': 'Write what the next shift must know.',
  'not-completed-reason-missing': 'Choose why the interception was not completed.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof interceptionsErrors, string> {}
}
