/** What the arrival cards leave in the activity log. */
import type { ActivityEventDeclaration } from '#activity'

export const arrivalCardsActivityEvents: readonly ActivityEventDeclaration[] = [
  {
    event: 'arrival-cards-imported',
    sentence: 'A file of arrival cards was imported.',
    readsPersonalData: false,
  },
  {
    event: 'arrival-cards-import-refused',
    sentence: 'A file of arrival cards was refused whole.',
    readsPersonalData: false,
  },
  {
    event: 'arrival-cards-import-viewed',
    sentence: 'The imports of arrival cards were looked at.',
    readsPersonalData: false,
  },
  {
    event: 'arrival-cards-import-asked-for',
    sentence: 'A file of arrival cards was handed in.',
    readsPersonalData: false,
  },
  {
    event: 'arrival-cards-searched',
    sentence: 'The arrival cards were searched for a tracing request, and it was answered.',
    readsPersonalData: true,
  },
  {
    event: 'tracing-request-refused',
    sentence: 'A tracing request was refused.',
    readsPersonalData: false,
  },
  {
    event: 'tracing-answers-viewed',
    sentence: 'The number of answered tracing requests was looked at.',
    readsPersonalData: false,
  },
]
