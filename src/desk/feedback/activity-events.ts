/** What feedback leaves in the activity log. */
import type { ActivityActor, ActivityEventDeclaration } from '#activity'

export const FEEDBACK: ActivityActor = { kind: 'process', id: 'desk-feedback', role: 'feedback' }

export const feedbackActivityEvents = [
  { event: 'feedback-given', sentence: 'Somebody of the public gave feedback.', readsPersonalData: false },
  {
    event: 'feedback-mailed',
    sentence: 'Feedback was put in the mail to those who read it.',
    readsPersonalData: true,
  },
  { event: 'feedback-viewed', sentence: 'The list of feedback was looked at.', readsPersonalData: true },
  { event: 'feedback-opened', sentence: 'One feedback was opened.', readsPersonalData: true },
] as const satisfies readonly ActivityEventDeclaration[]
