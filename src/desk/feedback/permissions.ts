/** Who may do what with feedback. */
import type { PermissionDeclarations } from '#access'

export const feedbackPermissions = {
  'feedback.view': {
    sentence: 'Read the public’s feedback and open the files that came with it.',
    roles: ['desk-agent', 'desk-lead'],
  },
} as const satisfies PermissionDeclarations

declare module '#access' {
  interface Permissions extends Record<keyof typeof feedbackPermissions, true> {}
}
