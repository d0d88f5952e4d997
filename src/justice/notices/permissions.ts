/** Who may do what with notices. */
import type { PermissionDeclarations } from '#access'

export const noticesPermissions = {
  'notice.view': {
    sentence: 'See the notices of alerts that Customs disclosed.',
    roles: ['justice-list-officer'],
  },
} as const satisfies PermissionDeclarations

declare module '#access' {
  interface Permissions extends Record<keyof typeof noticesPermissions, true> {}
}
