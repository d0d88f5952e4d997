/** What publications leave in the activity log. */
import type { ActivityEventDeclaration } from '#activity'

export const publicationsActivityEvents = [
  {
    event: 'publications-viewed',
    sentence: 'The publications of an agency were looked at.',
    readsPersonalData: false,
  },
  { event: 'publication-opened', sentence: 'A publication was previewed.', readsPersonalData: false },
  { event: 'publication-written', sentence: 'A publication was written.', readsPersonalData: false },
  { event: 'publication-changed', sentence: 'The words of a draft were changed.', readsPersonalData: false },
  { event: 'publication-sent', sentence: 'A draft was sent to review.', readsPersonalData: false },
  {
    event: 'publication-taken-back',
    sentence: 'An author took a draft back from review.',
    readsPersonalData: false,
  },
  {
    event: 'publication-returned',
    sentence: 'A draft was returned to its author with a reason.',
    readsPersonalData: false,
  },
  {
    event: 'publication-published',
    sentence: 'A publication was published by somebody who had not written it.',
    readsPersonalData: false,
  },
  {
    event: 'publication-withdrawn',
    sentence: 'A publication was withdrawn with a reason.',
    readsPersonalData: false,
  },
  {
    event: 'publication-discarded',
    sentence: 'A draft was put away by its author.',
    readsPersonalData: false,
  },
] as const satisfies readonly ActivityEventDeclaration[]
