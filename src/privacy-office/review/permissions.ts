/** Who may do what with the review. */
import type { PermissionDeclarations } from '#access'

export const reviewPermissions = {
  'review.view': {
    sentence:
      'See agreements with their versions, clocks kept and missed, and what was proved: nothing of anybody.',
    roles: ['commissioners-reviewer', 'privacy-officer', 'auditor'],
  },
  'review.prove': {
    sentence: 'Ask that the proofs are run anew, the chain of the activity log among them.',
    roles: ['commissioners-reviewer'],
  },
  'agreement.vary': {
    sentence: 'Propose a variation of an agreement, as a whole version; a second person must agree.',
    roles: ['privacy-officer'],
  },
  'agreement.agree-variation': {
    sentence: 'Agree, as the second person, to a variation of an agreement, or decline.',
    roles: ['privacy-officer'],
  },
} as const satisfies PermissionDeclarations

declare module '#access' {
  interface Permissions extends Record<keyof typeof reviewPermissions, true> {}
}
