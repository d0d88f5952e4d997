/** Who may do what with tracing. */
import type { PermissionDeclarations } from '#access'

export const tracingPermissions = {
  'tracing.view': {
    sentence: 'See the tracing work list: contact details that Immigration returned.',
    roles: ['justice-list-officer'],
  },
  'tracing.decide': {
    sentence: 'Open a trace, act on its contact details or have them destroyed.',
    roles: ['justice-list-officer'],
  },
  'tracing-certificate.view': {
    sentence: 'See the certificates of contact details that were destroyed.',
    roles: ['justice-list-officer', 'privacy-officer', 'auditor'],
  },
} as const satisfies PermissionDeclarations

declare module '#access' {
  interface Permissions extends Record<keyof typeof tracingPermissions, true> {}
}
