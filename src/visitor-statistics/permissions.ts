/** Who may see the visitor statistics: counts, and nobody's visit. */
import type { PermissionDeclarations } from '#access'

export const visitsPermissions = {
  'visits.view': {
    sentence: 'See which pages of this site were read, as counts of a month; no visitor.',
    roles: ['customs-supervisor', 'desk-lead', 'privacy-officer', 'auditor'],
  },
} as const satisfies PermissionDeclarations

declare module '#access' {
  interface Permissions extends Record<keyof typeof visitsPermissions, true> {}
}
