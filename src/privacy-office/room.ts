/** The privacy office as a room of each site. */
import { CompareIdentities, defineRoom, offer } from '#rooms'
import { privacyOfficeActivityEvents } from './activity-events.ts'
import { compareIdentities } from './compare-identities.ts'
import { privacyOfficeErrors } from './error-codes.ts'

export const privacyOfficeRoom = defineRoom({
  name: 'privacy-office',
  sentence: 'What a site holds about a person, found by following the data maps of its rooms.',
  errors: privacyOfficeErrors,
  activityEvents: privacyOfficeActivityEvents,
  offers: [CompareIdentities],
  open: () => ({ offered: [offer(CompareIdentities, compareIdentities)] }),
})
