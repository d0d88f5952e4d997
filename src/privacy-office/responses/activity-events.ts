/** What happens to published responses, for the activity log. */
import type { ActivityEventDeclaration } from '#activity'

export const responsesActivityEvents = [
  {
    event: 'responses-viewed',
    sentence: 'Somebody of the office read which responses are written and published.',
    readsPersonalData: false,
  },
  {
    event: 'response-begun',
    sentence: 'An officer read a request to write a response that everybody may read.',
    readsPersonalData: true,
  },
  { event: 'response-opened', sentence: 'Somebody of the office read a response.', readsPersonalData: false },
  {
    event: 'response-written',
    sentence: 'An officer wrote or changed a response, without anybody’s name.',
    readsPersonalData: true,
  },
  {
    event: 'response-acted-on',
    sentence: 'An officer asked that a response be published, answered that, or withdrew one.',
    readsPersonalData: true,
  },
  {
    event: 'response-published',
    sentence: 'A response was published by two people.',
    readsPersonalData: false,
  },
  { event: 'response-withdrawn', sentence: 'A response was withdrawn.', readsPersonalData: false },
] as const satisfies readonly ActivityEventDeclaration[]
