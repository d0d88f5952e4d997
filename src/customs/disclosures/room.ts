/** Disclosures as a room of the customs site. */
import { agreementAt, messageFields } from '#agreement'
import { SCREENING_TICKS } from '#customs/screening'
import { defineRoom } from '#rooms'
import { disclosureActivityEvents } from './activity-events.ts'
import { discloseAlerts } from './disclose-alerts.ts'
import { disclosuresSchema } from './disclosures-schema.ts'

export const disclosuresRoom = defineRoom({
  name: 'customs/disclosures',
  sentence: 'For each alert a notice with exactly the agreement’s fields, registered as it is posted.',
  schemas: [disclosuresSchema],
  databaseRoles: ['customs_disclosures'],
  activityEvents: disclosureActivityEvents,
  // Both kinds of alert travel as notices, so their numbers belong to the silent compartment.
  sends: [{ type: 'notice', to: 'justice', postedBy: ['customs_disclosures'], compartment: 'silent' }],
  open({ database, exchange, clock, keys, programme, reached }) {
    const disclosing = {
      ...{ database, exchange, clock, reached },
      screeningKey: keys.screening,
      fieldsAt: (at: Date) =>
        messageFields(agreementAt(programme, at), 'notice').fields.map(({ name }) => name),
    }
    const disclose = async (ending?: AbortSignal) => {
      // Notices are posted in the silent compartment, of which nothing is announced.
      if ((await discloseAlerts(disclosing, ending)) > 0) exchange.nudge()
    }
    return {
      work: [
        {
          part: 'disclosures',
          // After every tick, whatever it raised.
          follows: [SCREENING_TICKS],
          run: disclose,
        },
      ],
    }
  },
})
