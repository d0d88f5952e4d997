/** Sealed findings as a room of the justice site. */
import { defineRoom, HandToPrivacyOffice } from '#rooms'
import { sealedFindingsActivityEvents } from './activity-events.ts'
import { sealedFindingsErrors } from './error-codes.ts'
import { findingReceiver } from './receive-finding.ts'

export const sealedFindingsRoom = defineRoom({
  name: 'justice/sealed-findings',
  sentence:
    'Requests for their own information by people of whom Customs holds something silently, decided at Justice.',
  databaseRoles: ['justice_sealed_findings'],
  errors: sealedFindingsErrors,
  activityEvents: sealedFindingsActivityEvents,
  wants: [HandToPrivacyOffice],
  open: ({ clock, newId, want }) => ({
    // The office's room stands after this one: it is there once the site is open.
    receivers: [findingReceiver({ clock, newId, office: () => want(HandToPrivacyOffice) })],
  }),
})
