/** Who may look into the register of fines. */
import type { PermissionDeclarations } from '#access'

export const registerPermissions = {
  'register.search': {
    sentence: 'Search the register of fines.',
    roles: ['justice-list-officer', 'justice-contact-agent'],
  },
} as const satisfies PermissionDeclarations

declare module '#access' {
  interface Permissions extends Record<keyof typeof registerPermissions, true> {}
}
