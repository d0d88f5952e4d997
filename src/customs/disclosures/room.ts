/** Disclosures as a room of the customs site. */
import { agreementAt, messageFields } from '#agreement'
import { TICK_COMMITTED } from '#customs/screening'
import { defineRoom } from '#rooms'
import { disclosureActivityEvents } from './activity-events.ts'
import { disclosuresDataMap } from './data-map.ts'
import { discloseAlerts } from './disclose-alerts.ts'
import { disclosureRegisterPage } from './pages/register.ts'
import { disclosuresPermissions } from './permissions.ts'
import { disclosuresSchema } from './store.ts'

const LOOK_FOR_ALERTS_MS = 250

export const disclosuresRoom = defineRoom({
  name: 'customs/disclosures',
  sentence: 'For each alert a notice with exactly the agreement’s fields, and the register of them all.',
  schemas: [disclosuresSchema],
  databaseRoles: ['customs_disclosures'],
  permissions: disclosuresPermissions,
  activityEvents: disclosureActivityEvents,
  dataMaps: [disclosuresDataMap],
  // Both kinds of alert travel as notices, so their numbers belong to the silent compartment.
  sends: [{ type: 'notice', to: 'justice', postedBy: ['customs_disclosures'], compartment: 'silent' }],
  navigation: [
    {
      text: 'Disclosures',
      href: '/disclosures',
      permission: 'disclosure-register.view',
      words: 'What Justice was told, when, and under which law',
      place: 70,
    },
  ],
  open({ database, exchange, clock, newId, keys, programme, reached }) {
    const disclosing = {
      ...{ database, exchange, clock, newId, reached },
      screeningKey: keys.screening,
      policyAt(at: Date) {
        const agreement = agreementAt(programme, at)
        return {
          agreement: agreement.id,
          agreementVersion: agreement.version,
          fields: messageFields(agreement, 'notice').fields.map(({ name }) => name),
          legalBasis: agreement.disclosure.section,
        }
      },
    }
    const disclose = async () => {
      if ((await discloseAlerts(disclosing)) > 0) exchange.nudge()
    }
    return {
      pages: [disclosureRegisterPage],
      work: [
        {
          part: 'disclosures',
          follows: [TICK_COMMITTED],
          everyMilliseconds: LOOK_FOR_ALERTS_MS,
          run: disclose,
        },
      ],
    }
  },
})
