/** Who may do what with the contact centre’s acts. */
import type { PermissionDeclarations } from '#access'

export const contactCentrePermissions = {
  'contact-centre.view': {
    sentence: 'Find the person of a case at the contact centre: debts, warrants, spoken codes, trail.',
    roles: ['justice-contact-agent'],
  },
  'payment.record': {
    sentence: 'Record a payment against a person’s fines or reparation.',
    roles: ['justice-contact-agent'],
  },
  'arrangement.record': {
    sentence: 'Record an arrangement to pay over time.',
    roles: ['justice-contact-agent'],
  },
  'remittal.record': {
    sentence: 'Record a remittal or an alternative sentence.',
    roles: ['justice-contact-agent'],
  },
} as const satisfies PermissionDeclarations

declare module '#access' {
  interface Permissions extends Record<keyof typeof contactCentrePermissions, true> {}
}
