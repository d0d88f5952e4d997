/** Who may do what with interception alerts and figures about them. Silent alerts have no row: nobody at Customs may see, find or count them. */
import type { PermissionDeclarations } from '#access'

export const alertsPermissions = {
  'interception-alert.view': {
    sentence: 'Open an interception alert: passport and list entry side by side, and why they match.',
    roles: ['customs-officer', 'customs-supervisor'],
  },
  'interception-figures.view': {
    sentence: 'See figures about interceptions.',
    roles: ['customs-officer', 'customs-supervisor', 'privacy-officer', 'auditor'],
  },
} as const satisfies PermissionDeclarations

declare module '#access' {
  interface Permissions extends Record<keyof typeof alertsPermissions, true> {}
}
