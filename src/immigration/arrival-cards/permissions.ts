/** Who may do what with arrival cards and tracing requests. */
import type { PermissionDeclarations } from '#access'

export const arrivalCardsPermissions = {
  'arrival-card.import': {
    sentence: 'Import arrival cards and see which rows were refused.',
    roles: ['immigration-tracing-officer'],
  },
  'arrival-card-figures.view': {
    sentence: 'See how many cards are held and how many tracing requests were answered.',
    roles: ['immigration-tracing-officer', 'privacy-officer', 'auditor'],
  },
} as const satisfies PermissionDeclarations

declare module '#access' {
  interface Permissions extends Record<keyof typeof arrivalCardsPermissions, true> {}
}
