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
  'not-the-person-reason-missing': 'Choose how you know that this is not the person.',
  'answer-too-old':
    'Justice’s word is too old to rely on. Nothing was done. Ask Justice again, or confirm it by phone.',
  'answer-ahead-of-our-clock':
    'The answer was given further ahead of this site’s clock than the agreement lets the clocks differ.',
  'justice-is-being-asked':
    'Justice is being asked and has not answered yet. Wait for the answer: nothing was recorded.',
  'spoken-to-missing': 'Enter the name of the person at Justice you spoke to.',
  'read-back-of-another-case':
    'This is not the code that Justice’s screen shows for this case. Ask them to read it again.',
  'call-not-on-record': 'A call is only on record with who was spoken to and what was read back.',
  'undo-too-late': 'It can no longer be undone: Justice has been told, or is being told now.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof interceptionsErrors, string> {}
}
