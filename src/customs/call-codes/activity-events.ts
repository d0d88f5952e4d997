/** What the call codes leave in the activity log: what was done to a code; of a call, nothing, not even that there was one. */
import type { ActivityEventDeclaration } from '#activity'

export const callCodesActivityEvents = [
  {
    event: 'call-codes-viewed',
    sentence: 'Somebody looked at the codes for calls and their history.',
    readsPersonalData: false,
  },
  { event: 'call-code-added', sentence: 'A code for calls was added.', readsPersonalData: false },
  { event: 'call-code-renamed', sentence: 'A code for calls was renamed.', readsPersonalData: false },
  { event: 'call-code-ended', sentence: 'A code for calls was ended.', readsPersonalData: false },
  {
    event: 'call-statistics-viewed',
    sentence: 'Somebody looked at how many calls came under each code.',
    readsPersonalData: false,
  },
] as const satisfies readonly ActivityEventDeclaration[]
