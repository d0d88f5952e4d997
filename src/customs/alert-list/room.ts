/** The alert list as a room of the customs site. */
import { startWorker } from '#jobs'
import { BrokenPromise } from '#kernel'
import { defineRoom, offer, type RoomContext } from '#rooms'
import { alertListActivityEvents } from './activity-events.ts'
import { HELD_LISTS } from './channels.ts'
import { heldListBanner, staleListBanner } from './banner.ts'
import { alertListDataMap } from './data-map.ts'
import { alertListErrors } from './error-codes.ts'
import { listCheck, listGauges } from './figures.ts'
import { HELD_LIST_REQUESTS } from './held-list-requests.ts'
import { listPolicy } from './list-policy.ts'
import { ListForScreening, StandDown } from './operations.ts'
import { listPage } from './pages/list.ts'
import { releasePage } from './pages/release.ts'
import { alertListPermissions } from './permissions.ts'
import type { BuiltIndex } from './prepare-list.ts'
import { listReceiver, type ListDependencies } from './receive-list.ts'
import { withdrawalReceiver } from './receive-withdrawal.ts'
import { settleHeldList } from './settle-held-list.ts'
import { alertListSchema } from './store.ts'

export const alertListRoom = defineRoom({
  name: 'customs/alert-list',
  sentence: 'The alert list: received, checked, compared, applied whole, and indexed for screening.',
  schemas: [alertListSchema],
  databaseRoles: ['customs_alert_list'],
  permissions: alertListPermissions,
  errors: alertListErrors,
  activityEvents: alertListActivityEvents,
  dataMaps: [alertListDataMap],
  opens: [
    {
      relations: [
        'alert_list.versions',
        'alert_list.interception_entries',
        'alert_list.silent_half',
        'alert_list.withdrawals',
      ],
      roles: ['customs_screening'],
      because: 'screening reads both halves of the list to compare passports with them',
    },
    {
      relations: ['alert_list.interception_details', 'alert_list.lists_changed_at'],
      to: ['customs/interceptions'],
      roles: ['customs_interceptions'],
      because: 'an open case whose person is no longer on the list in force says so',
    },
  ],
  requestKinds: Object.values(HELD_LIST_REQUESTS),
  navigation: [
    {
      text: 'Alert list',
      href: '/list',
      permission: 'alert-list.view-status',
      words: 'Which list is in force, and whether it is up to date',
      place: 60,
    },
  ],
  offers: [ListForScreening],
  wants: [StandDown],
  open(context) {
    const { database, clock, exchange, want } = context
    const worker = startWorker(new URL('./list-worker.ts', import.meta.url))
    const { lists, preparedIndex } = listsOf(context, worker)
    const settleHeld = async () => {
      // Receipts are posted in the silent compartment, of which nothing is announced.
      if ((await settleHeldList(database, lists)) !== undefined) exchange.nudge()
    }
    return {
      receivers: [
        { ...listReceiver(lists), settledBy: ['customs_alert_list'] },
        withdrawalReceiver({
          clock,
          withdrawn: (tx, withdrawal, at) => want(StandDown)(tx, withdrawal, at),
        }),
      ],
      pages: [listPage, releasePage],
      banners: [staleListBanner(database), heldListBanner(database, context.declared.permissions)],
      checks: [listCheck(database, clock)],
      figures: (registry) => listGauges(registry, database, clock),
      work: [
        {
          part: 'held lists',
          follows: [HELD_LISTS],
          run: settleHeld,
        },
      ],
      offered: [offer(ListForScreening, { lists, preparedIndex })],
      ready: () => worker.call('ready', {}),
      stop: () => worker.stop(),
    }
  },
})

function listsOf(
  { clock, keys, programme, exchange, reached }: RoomContext,
  worker: ListDependencies['worker'],
) {
  let prepared: { readonly listNumber: number; readonly index: BuiltIndex } | undefined
  const lists: ListDependencies = {
    ...{ clock, worker, reached },
    screeningKey: keys.screening,
    policyAt: listPolicy(programme),
    prepared: (listNumber, index) => (prepared = { listNumber, index }),
    async settleHeld(tx, messageId, verdict) {
      const settled = await exchange.settle(tx, messageId, verdict)
      if (!settled.ok) throw new BrokenPromise('a held list could not be settled', settled.error.code)
    },
  }
  return {
    lists,
    preparedIndex: (listNumber: number) => (prepared?.listNumber === listNumber ? prepared.index : undefined),
  }
}
