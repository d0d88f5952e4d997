/** The register of fines as a room of the justice site. */
import { defineRoom } from '#rooms'
import { registerActivityEvents } from './activity-events.ts'
import { registerDataMap } from './data-map.ts'
import { registerPages } from './pages/index.ts'
import { registerPermissions } from './permissions.ts'
import { registerSchema } from './store.ts'

export const registerRoom = defineRoom({
  name: 'justice/register',
  sentence: 'The register of fines: who owes what, under which warrant.',
  schemas: [registerSchema],
  databaseRoles: ['justice_register'],
  permissions: registerPermissions,
  activityEvents: registerActivityEvents,
  dataMaps: [registerDataMap],
  opens: [
    {
      relations: ['fines.people'],
      to: ['justice/corrections'],
      because: 'what was corrected is of a person in the register, and nobody leaves it without',
    },
    {
      relations: ['fines.people', 'fines.debts', 'fines.warrants'],
      roles: ['justice_confirmations', 'justice_outcomes'],
      because: 'an answer to Customs and an outcome stand on the register as it is that second',
    },
  ],
  navigation: [
    {
      text: 'Register',
      href: '/register',
      permission: 'register.search',
      words: 'People, debts, warrants, and why somebody is on the list',
      place: 10,
    },
  ],
  open: () => ({ pages: registerPages() }),
})
