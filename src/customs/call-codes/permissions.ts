/** Who may classify calls, keep the codes, and see the counts. */
import type { PermissionDeclarations } from '#access'

export const callCodesPermissions = {
  'call.classify': {
    sentence: 'Count a call under a code; nothing of the call is kept.',
    roles: ['customs-contact-agent'],
  },
  'call-codes.manage': {
    sentence: 'Add, rename and end the codes that calls are counted under.',
    roles: ['customs-supervisor'],
  },
  'call-statistics.view': {
    sentence: 'See how many calls came under each code in a month that is over, as everybody may.',
    roles: ['customs-contact-agent', 'customs-supervisor', 'privacy-officer'],
  },
} as const satisfies PermissionDeclarations

declare module '#access' {
  interface Permissions extends Record<keyof typeof callCodesPermissions, true> {}
}
