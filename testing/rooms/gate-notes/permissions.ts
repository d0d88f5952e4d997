/** Who may write gate notes. */
import type { PermissionDeclarations } from '#access'

export const gateNotesPermissions = {
  'gate-note.write': { sentence: 'Write what was seen at a gate.', roles: ['customs-officer'] },
} as const satisfies PermissionDeclarations

declare module '#access' {
  interface Permissions extends Record<keyof typeof gateNotesPermissions, true> {}
}
