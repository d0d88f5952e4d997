/** Who may do what with enquiries; what they see of them is their agency's, and the database says so. */
import type { PermissionDeclarations } from '#access'

export const enquiriesPermissions = {
  'enquiry.view': {
    sentence: 'See the queue and the enquiries of one’s own agency, and what others share with it.',
    roles: ['desk-agent', 'desk-lead'],
  },
  'enquiry.answer': {
    sentence: 'Assign, describe, note, answer, hand on and close the enquiries of one’s own agency.',
    roles: ['desk-agent', 'desk-lead'],
  },
  'enquiry.share': {
    sentence:
      'Share parts of an enquiry with another agency, a Minister’s office or an overseas partner, and end a share.',
    roles: ['desk-agent', 'desk-lead'],
  },
  'enquiry.import': {
    sentence: 'Bring in enquiries that another system held.',
    roles: ['desk-lead'],
  },
  'enquiry.overview': {
    sentence:
      'See how many enquiries each agency’s queue holds and how long they wait; no enquiry of another agency.',
    roles: ['desk-lead'],
  },
} as const satisfies PermissionDeclarations

declare module '#access' {
  interface Permissions extends Record<keyof typeof enquiriesPermissions, true> {}
}
