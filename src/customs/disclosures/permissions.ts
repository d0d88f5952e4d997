/** Who may do what with the register of disclosures. */
import type { PermissionDeclarations } from '#access'

export const disclosuresPermissions = {
  'disclosure-register.view': {
    sentence: 'See which disclosures of interception alerts were made to Justice, and when.',
    roles: ['customs-supervisor', 'privacy-officer', 'auditor'],
  },
} as const satisfies PermissionDeclarations

declare module '#access' {
  interface Permissions extends Record<keyof typeof disclosuresPermissions, true> {}
}
