/** Who may read the register of disclosures. */
import type { PermissionDeclarations } from '#access'

export const exchangePermissions = {
  'disclosure-register.view': {
    sentence: 'See what the site told other agencies about people, when, and by which law; nobody’s name.',
    roles: [
      'customs-supervisor',
      'justice-list-officer',
      'immigration-tracing-officer',
      'privacy-officer',
      'auditor',
    ],
  },
  'exchange-streams.put-aside': {
    sentence:
      'See the streams of messages between agencies; put aside a message that can never be taken, with a second person.',
    roles: ['customs-supervisor', 'justice-list-officer', 'immigration-tracing-officer'],
  },
} as const satisfies PermissionDeclarations

declare module '#access' {
  interface Permissions extends Record<keyof typeof exchangePermissions, true> {}
}
