/** Who sees what the watch over the site found: security officers, and nobody else. */
import type { PermissionDeclarations } from '#access'

export const detectionPermissions = {
  'security.view': {
    sentence:
      'See incidents of the site’s security, what tripped them, and the networks that they came from.',
    roles: ['security-officer'],
  },
  'security.handle': {
    sentence: 'Take an incident, write down what was done, close it, or hand it over to the breach register.',
    roles: ['security-officer'],
  },
} as const satisfies PermissionDeclarations

declare module '#access' {
  interface Permissions extends Record<keyof typeof detectionPermissions, true> {}
}
