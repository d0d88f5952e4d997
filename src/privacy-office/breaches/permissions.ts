/** Who may do what at the breach desk. */
import type { PermissionDeclarations } from '#access'

export const breachPermissions = {
  'breach.view': {
    sentence: 'See breaches, their clocks, conclusions and notices, and how many people each touched.',
    roles: ['privacy-officer', 'auditor'],
  },
  'breach.handle': {
    sentence:
      'Record a breach, assess it, list the people whom it touched by name, and tell them and the Commissioner.',
    roles: ['privacy-officer'],
  },
} as const satisfies PermissionDeclarations

declare module '#access' {
  interface Permissions extends Record<keyof typeof breachPermissions, true> {}
}
