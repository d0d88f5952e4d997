/** Who may answer for what is asked by right; what they see of it is their agency's, and the database says so. */
import type { PermissionDeclarations } from '#access'

export const rightsPermissions = {
  'rights.handle': {
    sentence:
      'See what people ask of one’s own agency by right, say what is such a request, and say how it ended.',
    roles: ['desk-agent', 'desk-lead'],
  },
} as const satisfies PermissionDeclarations

declare module '#access' {
  interface Permissions extends Record<keyof typeof rightsPermissions, true> {}
}
