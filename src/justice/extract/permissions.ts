/** Who may import an extract. */
import type { PermissionDeclarations } from '#access'

export const extractPermissions = {
  'register.import': {
    sentence: 'Import an extract of the register of fines.',
    roles: ['justice-list-officer'],
  },
} as const satisfies PermissionDeclarations

declare module '#access' {
  interface Permissions extends Record<keyof typeof extractPermissions, true> {}
}
