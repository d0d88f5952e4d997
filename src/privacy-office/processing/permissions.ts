/** Who may do what with the record of processing and the register of suppliers. */
import type { PermissionDeclarations } from '#access'

export const processingPermissions = {
  'processing.view': {
    sentence: 'Read the record of processing: what is held, what for, from whom, how long and who sees it.',
    roles: ['privacy-officer', 'auditor', 'commissioners-reviewer'],
  },
  'suppliers.view': {
    sentence: 'Read the register of suppliers, and what each was given.',
    roles: ['privacy-officer', 'auditor'],
  },
  'suppliers.keep': {
    sentence: 'Put a supplier into the register, say which fields it may see, and end it.',
    roles: ['privacy-officer'],
  },
  'supplier-access.ask': {
    sentence: 'Ask that a supplier may be shown rows for some hours; a second person must agree.',
    roles: ['privacy-officer'],
  },
  'supplier-access.agree': {
    sentence: 'Agree, as the second person, that a supplier may be shown rows for some hours, or decline.',
    roles: ['privacy-officer'],
  },
  'supplier-access.read': {
    sentence: 'Show a supplier, while its access stands, the fields that the register names.',
    roles: ['privacy-officer'],
  },
} as const satisfies PermissionDeclarations

declare module '#access' {
  interface Permissions extends Record<keyof typeof processingPermissions, true> {}
}
