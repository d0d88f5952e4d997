/** Who may see the statistics: counts, and nobody's enquiry. */
import type { PermissionDeclarations } from '#access'

export const statisticsPermissions = {
  'statistics.view': {
    sentence: 'See what exporters asked all six agencies, as counts of a quarter; no enquiry.',
    roles: ['desk-agent', 'desk-lead'],
  },
} as const satisfies PermissionDeclarations

declare module '#access' {
  interface Permissions extends Record<keyof typeof statisticsPermissions, true> {}
}
