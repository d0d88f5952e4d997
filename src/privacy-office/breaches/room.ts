/** The breach desk as a room of each site. */
import { SITE_NAMES } from '#database'
import { AGENCIES, defineRoom, offer, SendMail, type Room } from '#rooms'
import { breachActivityEvents } from './activity-events.ts'
import { AFFECTED_ASKED_FOR } from './channels.ts'
import { breachesDataMap } from './data-map.ts'
import { deskContext, THE_LISTING } from './desk-context.ts'
import { holdDrill } from './drill.ts'
import { breachErrors } from './error-codes.ts'
import { drillCheck, drillGauge } from './figures.ts'
import { handOverBreach } from './hand-over.ts'
import { listAsked } from './list-people.ts'
import { HandOverBreach, OwnNames } from './operations.ts'
import { compareOwnNames } from './own-names.ts'
import { breachPages } from './pages/index.ts'
import { breachPermissions } from './permissions.ts'
import { breachesSchema } from './store.ts'
import type { SubjectPlaces } from './subject-places.ts'

/** `places` is where the records lie of which the log speaks: each agency's own, which an office does not know. */
export function breachesRoom(places: SubjectPlaces): Room {
  return defineRoom({
    name: 'privacy-office/breaches',
    sentence: 'Whom a breach of privacy touched, whether it does serious harm, and who was told in time.',
    schemas: [breachesSchema],
    permissions: breachPermissions,
    errors: breachErrors,
    activityEvents: breachActivityEvents,
    dataMaps: [breachesDataMap],
    postsMail: SITE_NAMES.map((site) => `${site}_privacy_officer` as const),
    offers: [HandOverBreach, OwnNames],
    wants: [SendMail],
    navigation: [
      {
        text: 'Breaches',
        href: '/breaches',
        permission: 'breach.view',
        words:
          'Breaches with their two clocks, whom each touched, and what the Commissioner and people were told',
        place: 870,
      },
    ],
    open(context) {
      const { dataMaps, permissions } = context.declared
      const d = deskContext(context, dataMaps, places)
      return {
        pages: breachPages({
          ...{ d, permissions, agency: AGENCIES[context.site].agency },
          mail: context.want(SendMail),
        }),
        offered: [offer(HandOverBreach, handOverBreach(d)), offer(OwnNames, compareOwnNames(d))],
        checks: [drillCheck(d)],
        figures: (registry) => drillGauge(registry, d),
        work: [
          {
            part: 'listing of the people whom a breach touched',
            follows: [AFFECTED_ASKED_FOR],
            run: (ending) => listAsked(d, ending),
          },
        ],
        jobs: [
          {
            name: 'hold-breach-drill',
            sentence: 'The people of records drawn by lot are listed, as if a breach had touched them.',
            cron: '15 4 1 * *',
            run: () => holdDrill(d, { actor: THE_LISTING }),
          },
        ],
      }
    },
  })
}
