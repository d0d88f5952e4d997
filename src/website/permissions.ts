/** Who may do what with the pages that every site has. */
import type { PermissionDeclarations } from '#access'

export const websitePermissions = {
  'agreement.view': {
    sentence: 'Read the agreement in force.',
    roles: [
      'customs-officer',
      'customs-supervisor',
      'police-officer',
      'justice-list-officer',
      'justice-contact-agent',
      'desk-agent',
      'immigration-tracing-officer',
      'privacy-officer',
      'auditor',
      'commissioners-reviewer',
    ],
  },
} as const satisfies PermissionDeclarations

declare module '#access' {
  interface Permissions extends Record<keyof typeof websitePermissions, true> {}
}
