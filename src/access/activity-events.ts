/** What signing in and out, and the tokens of lanes, leave in the activity log. */
import type { ActivityEventDeclaration } from '#activity'

export const accessActivityEvents: readonly ActivityEventDeclaration[] = [
  { event: 'signed-in', sentence: 'A person signed in.', readsPersonalData: false },
  { event: 'sign-in-refused', sentence: 'A sign-in was refused.', readsPersonalData: false },
  { event: 'signed-out', sentence: 'A person signed out.', readsPersonalData: false },
  {
    event: 'session-revoked',
    sentence: 'A person’s session was ended by somebody else.',
    readsPersonalData: false,
  },
  { event: 'lane-token-issued', sentence: 'A lane was given a token.', readsPersonalData: false },
  { event: 'lane-token-revoked', sentence: 'A lane’s token was withdrawn.', readsPersonalData: false },
]
