/** Who looks after partners, and what a partner may do; which enquiries are its own the database says. */
import type { PermissionDeclarations } from '#access'

export const partnersPermissions = {
  'partner.manage': {
    sentence: 'Add partners of the desk, and make and revoke the secrets by which their programmes call it.',
    roles: ['desk-lead'],
  },
  'partner.send': {
    sentence: 'Send enquiries for people, and read where those that one sent stand; nothing that they say.',
    roles: ['partner'],
  },
} as const satisfies PermissionDeclarations

declare module '#access' {
  interface Permissions extends Record<keyof typeof partnersPermissions, true> {}
}
