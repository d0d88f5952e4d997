/** Who may do what with retention and disposal. */
import type { PermissionDeclarations } from '#access'

export const disposalPermissions = {
  'disposal.view': {
    sentence:
      'See what is due for disposal, what is held and why, and the certificates: counts and identifiers.',
    roles: ['privacy-officer', 'auditor'],
  },
  'disposal.propose': {
    sentence: 'Ask that what a dry run named is disposed of; a second person must agree.',
    roles: ['privacy-officer'],
  },
  'disposal.approve': {
    sentence: 'Agree, as the second person, that what a dry run named is disposed of, or decline.',
    // An auditor looks, and does nothing that they would then have to look at.
    roles: ['privacy-officer'],
  },
  'hold.place': {
    sentence: 'Place a hold that stops a disposal, review it, and lift it.',
    roles: ['privacy-officer'],
  },
} as const satisfies PermissionDeclarations

declare module '#access' {
  interface Permissions extends Record<keyof typeof disposalPermissions, true> {}
}
