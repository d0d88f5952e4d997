/** Who may do what with published responses. */
import type { PermissionDeclarations } from '#access'

export const responsesPermissions = {
  'responses.view': {
    sentence: 'Read which answers to official information requests are written, published and withdrawn.',
    roles: ['privacy-officer', 'auditor'],
  },
  'responses.write': {
    sentence: 'Write what everybody may read of an answer, without anybody’s name, and withdraw it.',
    roles: ['privacy-officer'],
  },
  'responses.agree': {
    sentence: 'Agree, as the second person, that a response is published, or decline.',
    roles: ['privacy-officer'],
  },
} as const satisfies PermissionDeclarations

declare module '#access' {
  interface Permissions extends Record<keyof typeof responsesPermissions, true> {}
}
