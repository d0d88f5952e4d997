/** Who may do what with the activity log. */
import type { PermissionDeclarations } from '#access'

export const monitoringPermissions = {
  'activity.view': { sentence: 'Read the activity log.', roles: ['auditor'] },
  'activity.verify': { sentence: 'Verify the activity log’s chain.', roles: ['auditor'] },
} as const satisfies PermissionDeclarations

declare module '#access' {
  interface Permissions extends Record<keyof typeof monitoringPermissions, true> {}
}
