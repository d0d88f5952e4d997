/** Retention and disposal as a room of each site. */
import { RETENTION_CLASSES } from '#statute'
import { defineRoom, offer, type Room } from '#rooms'
import { disposalActivityEvents } from './activity-events.ts'
import { applyProposals } from './apply-proposals.ts'
import { APPLY_DISPOSAL } from './apply-request.ts'
import { DISPOSAL_AGREED } from './channels.ts'
import { disposalDataMap } from './data-map.ts'
import { disposableTables, sealedTables } from './disposable-tables.ts'
import { disposalContext, type DisposalContext, type DisposalOperations } from './disposal-context.ts'
import { disposalErrors } from './error-codes.ts'
import { disposalCheck, pastMaximumGauge } from './figures.ts'
import { LiftHold, PlaceHold } from './operations.ts'
import { disposalPages } from './pages/index.ts'
import { disposalPermissions } from './permissions.ts'
import { liftHold, placeHold } from './place-hold.ts'
import { proposeDisposals } from './propose-disposals.ts'
import { disposalReviewed } from './reviewed.ts'
import { replayLedger } from './replay-ledger.ts'
import { disposalSchema, saveEnds } from './store.ts'

/** `operations` are what the data maps of the sites name: each agency's own, which an office does not know. */
export function disposalRoom(operations: DisposalOperations): Room {
  return defineRoom({
    name: 'privacy-office/disposal',
    sentence: 'What is kept too long goes, by two people and with a certificate; what is held stays.',
    schemas: [disposalSchema],
    permissions: disposalPermissions,
    errors: disposalErrors,
    activityEvents: disposalActivityEvents,
    dataMaps: [disposalDataMap],
    requestKinds: [APPLY_DISPOSAL],
    navigation: [
      {
        text: 'Disposal',
        href: '/disposal',
        permission: 'disposal.view',
        words: 'What has been kept long enough, what is held and why, and the certificates',
        place: 880,
      },
    ],
    offers: [PlaceHold, LiftHold],
    async open(context) {
      const { dataMaps, permissions } = context.declared
      const d = disposalContext(context, disposableTables(dataMaps), operations)
      await declareEnds(d)
      return {
        pages: disposalPages({ tables: d.tables, sealed: sealedTables(dataMaps), permissions }),
        offered: [offer(PlaceHold, placeHold), offer(LiftHold, liftHold)],
        checks: [disposalCheck(d)],
        reviewed: disposalReviewed(d, [
          context.keys.activity.publicKey,
          ...context.keys.activity.earlierKeys,
        ]),
        figures: (registry) => pastMaximumGauge(registry, d),
        jobs: [
          {
            name: 'propose-disposals',
            sentence:
              'What is due for disposal is counted and proposed to two people; nothing goes by itself.',
            cron: '30 3 * * *',
            atStart: true,
            run: () => proposeDisposals(d),
          },
        ],
        work: [{ part: 'disposal', follows: [DISPOSAL_AGREED], run: () => applyProposals(d) }],
        // Before anybody looks at what a restored backup brought back.
        async start() {
          await replayLedger(d)
        },
      }
    },
  })
}

async function declareEnds(d: DisposalContext): Promise<void> {
  const ends = d.tables.map(({ table, retention, record }) => ({
    ...{ table, class: retention, record },
    stoppedBy: RETENTION_CLASSES[retention].stoppedBy,
  }))
  await d.database.as(`${d.site}_disposal`, (tx) => saveEnds(tx, ends))
}
