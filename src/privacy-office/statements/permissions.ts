/** Who may see how the sentences of the notices stand. */
import type { PermissionDeclarations } from '#access'

export const statementsPermissions = {
  'statements.view': {
    sentence: 'See each sentence of the published notices, how it is kept, and when that was last verified.',
    roles: ['privacy-officer', 'commissioners-reviewer', 'auditor'],
  },
} as const satisfies PermissionDeclarations

declare module '#access' {
  interface Permissions extends Record<keyof typeof statementsPermissions, true> {}
}
