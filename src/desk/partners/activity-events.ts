/** What partners leave in the activity log. */
import type { ActivityActor, ActivityEventDeclaration } from '#activity'

/** Whoever asks for a token has not yet shown who they are. */
export const TOKENS: ActivityActor = { kind: 'process', id: 'desk-credentials', role: 'credentials' }

export const partnersActivityEvents = [
  {
    event: 'partners-viewed',
    sentence: 'The partners of the desk were looked at.',
    readsPersonalData: false,
  },
  {
    event: 'partner-viewed',
    sentence: 'A partner and its secrets were looked at, never the secrets themselves.',
    readsPersonalData: false,
  },
  { event: 'partner-added', sentence: 'A partner of the desk was added.', readsPersonalData: false },
  { event: 'partner-secret-made', sentence: 'A partner was given a secret.', readsPersonalData: false },
  { event: 'partner-secret-revoked', sentence: 'A partner’s secret was revoked.', readsPersonalData: false },
  { event: 'partner-token-issued', sentence: 'A partner was given a token.', readsPersonalData: false },
  {
    event: 'partner-token-refused',
    sentence: 'Somebody asked for a partner’s token with a secret that does not hold.',
    readsPersonalData: false,
  },
  { event: 'partner-enquiry-created', sentence: 'A partner sent an enquiry.', readsPersonalData: false },
  {
    event: 'partner-enquiry-repeated',
    sentence: 'A partner sent an enquiry again, and was answered as before.',
    readsPersonalData: false,
  },
  {
    event: 'partner-enquiry-read',
    sentence: 'A partner read where an enquiry that it sent stands.',
    readsPersonalData: false,
  },
] as const satisfies readonly ActivityEventDeclaration[]
