/** Feedback's front door: how the site went for the public, read by the desk's agents. */
export { disposeFeedback } from './dispose-feedback.ts'
export { feedbackRoom } from './room.ts'
