/** Alerts as a room of the customs site. */
import { defineRoom } from '#rooms'
import { alertActivityEvents, silentAlertActivityEvents } from './activity-events.ts'
import { alertsDataMap, silentDataMap } from './data-map.ts'
import { alertGauge } from './figures.ts'
import { bandEdgeAt } from './pages/band-edge.ts'
import { alertPages } from './pages/index.ts'
import { alertsPermissions } from './permissions.ts'
import { alertsSchema, silentSchema } from './store.ts'

export const alertsRoom = defineRoom({
  name: 'customs/alerts',
  sentence: 'Interception alerts on the board, silent ones sealed where nobody at Customs can look.',
  schemas: [alertsSchema, silentSchema],
  permissions: alertsPermissions,
  activityEvents: alertActivityEvents,
  silentActivityEvents: silentAlertActivityEvents,
  dataMaps: [alertsDataMap, silentDataMap],
  opens: [
    {
      relations: ['alerts.alerts_for_cases'],
      to: ['customs/interceptions'],
      because: 'a case is opened for each interception alert',
    },
    {
      relations: ['alerts.counted_alerts'],
      to: ['customs/results'],
      because: 'the annual return counts them',
    },
    {
      relations: ['alerts.interception_alerts', 'alerts.undisclosed', 'silent.alerts', 'silent.repeats'],
      roles: ['customs_screening'],
      because: 'alerts are raised in the transaction of the tick that scanned',
    },
    {
      relations: ['alerts.interception_alerts', 'alerts.undisclosed', 'silent.alerts'],
      roles: ['customs_disclosures'],
      because: 'an alert is taken for disclosure in the transaction that posts its notice',
    },
  ],
  navigation: [
    {
      text: 'Figures',
      href: '/figures',
      permission: 'interception-figures.view',
      words: 'Interception alerts by day, port and score',
      place: 40,
    },
  ],
  open({ database, clock, programme }) {
    return {
      pages: alertPages(bandEdgeAt(programme)),
      figures: (registry) => alertGauge(registry, database, clock),
    }
  },
})
