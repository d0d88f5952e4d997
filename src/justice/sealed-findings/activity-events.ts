/** What findings leave in the activity log; a message in which nothing was found leaves nothing but its receipt. */
import type { ActivityEventDeclaration } from '#activity'

export const sealedFindingsActivityEvents: readonly ActivityEventDeclaration[] = [
  {
    event: 'sealed-finding-received',
    sentence: 'Customs handed on somebody’s request for their own information, which touches a silent alert.',
    readsPersonalData: true,
  },
  {
    event: 'sealed-finding-refused',
    sentence: 'What Customs handed on of a request for somebody’s own information was refused.',
    readsPersonalData: false,
  },
]
