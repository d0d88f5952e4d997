/** Who may do what with the annual results. */
import type { PermissionDeclarations } from '#access'

export const justiceResultsPermissions = {
  'annual-results.view': {
    sentence: 'See the annual results and take the Commissioner’s return away as a file.',
    roles: [
      'justice-list-officer',
      'justice-contact-agent',
      'privacy-officer',
      'auditor',
      'commissioners-reviewer',
    ],
  },
} as const satisfies PermissionDeclarations

declare module '#access' {
  interface Permissions extends Record<keyof typeof justiceResultsPermissions, true> {}
}
