/** Who may do what with what people ask by right. */
import type { PermissionDeclarations } from '#access'

export const requestsPermissions = {
  'requests.view': {
    sentence:
      'See which requests are open, by when each is decided and how its time was kept: nobody’s names or words.',
    roles: ['privacy-officer', 'auditor'],
  },
  'requests.handle': {
    sentence:
      'Record what somebody asks by right, make sure who asks, search, read what was found, decide, and give the copy.',
    roles: ['privacy-officer'],
  },
  'requests.agree': {
    sentence: 'Agree, as the second person, to a decision that refuses or withholds something, or decline.',
    roles: ['privacy-officer'],
  },
} as const satisfies PermissionDeclarations

declare module '#access' {
  interface Permissions extends Record<keyof typeof requestsPermissions, true> {}
}
