/** Who may write and publish; that nobody publishes their own words is no permission, and the database says so. */
import type { PermissionDeclarations } from '#access'

export const publicationsPermissions = {
  'publication.write': {
    sentence:
      'Write, review, publish and withdraw the publications and alerts of one’s own agency; never publish one’s own words.',
    roles: ['desk-agent', 'desk-lead'],
  },
} as const satisfies PermissionDeclarations

declare module '#access' {
  interface Permissions extends Record<keyof typeof publicationsPermissions, true> {}
}
