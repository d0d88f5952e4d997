/** Who may do what with the live board, interception cases and what Police see of them. */
import type { PermissionDeclarations } from '#access'

export const interceptionsPermissions = {
  'board.view': {
    sentence: 'See the live board of interception alerts.',
    roles: ['customs-officer', 'customs-supervisor'],
  },
  'interception-case.work': {
    sentence: 'Take the steps of an interception case that belong to Customs.',
    roles: ['customs-officer', 'customs-supervisor'],
  },
  'police-interception.view': {
    sentence: 'See what Police may see of an interception; never the register or the list.',
    roles: ['police-officer'],
  },
} as const satisfies PermissionDeclarations

declare module '#access' {
  interface Permissions extends Record<keyof typeof interceptionsPermissions, true> {}
}
