/** Who may do what with the daily list, and why somebody is on it. */
import type { PermissionDeclarations } from '#access'

export const dailyListPermissions = {
  'register.view-person': {
    sentence: 'See a person of the register: debts, warrants, decisions.',
    roles: ['justice-list-officer', 'justice-contact-agent'],
  },
  'daily-list.view': {
    sentence: 'See the daily list: counts, changes, receipt.',
    roles: ['justice-list-officer'],
  },
  'daily-list.send': { sentence: 'Send a list now.', roles: ['justice-list-officer'] },
  'daily-list.release': {
    sentence: 'Release or refuse a list that Justice itself holds back; two different people must agree.',
    roles: ['justice-list-officer'],
  },
  'justice-figures.view': {
    sentence: 'See the list’s size over time and notices per day.',
    roles: ['justice-list-officer', 'justice-contact-agent', 'privacy-officer', 'auditor'],
  },
} as const satisfies PermissionDeclarations

declare module '#access' {
  interface Permissions extends Record<keyof typeof dailyListPermissions, true> {}
}
