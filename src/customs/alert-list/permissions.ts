/** Who may do what with the alert list and a held one. */
import type { PermissionDeclarations } from '#access'

export const alertListPermissions = {
  'alert-list.view-status': {
    sentence: 'See which list is in force, since when, and whether it is stale.',
    roles: ['customs-officer', 'customs-supervisor', 'privacy-officer', 'auditor'],
  },
  'held-list.view': {
    sentence: 'See that a list is held for release, and why.',
    roles: ['customs-supervisor'],
  },
  'held-list.release': {
    sentence: 'Release or refuse a held list; two different people must agree.',
    roles: ['customs-supervisor'],
  },
} as const satisfies PermissionDeclarations

declare module '#access' {
  interface Permissions extends Record<keyof typeof alertListPermissions, true> {}
}
