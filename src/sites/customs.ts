/** The customs site on one screen: alert list, screening, alerts, disclosures, and the pages that show them. */
import { declareActivityEvents, silentActivitySchema } from '#activity'
import {
  alertListActivityEvents,
  alertListSchema,
  applyReleasedList,
  listPage,
  listReceiver,
  listWorkerEntry,
  releasePage,
  heldListBanner,
  staleListBanner,
  withdrawalReceiver,
  type BuiltIndex,
  type ListDependencies,
  type WithdrawalDependencies,
} from '#customs/alert-list'
import {
  alertActivityEvents,
  alertPages,
  alertsSchema,
  silentAlertActivityEvents,
  silentSchema,
} from '#customs/alerts'
import {
  discloseAlerts,
  disclosureActivityEvents,
  disclosureRegisterPage,
  disclosuresSchema,
} from '#customs/disclosures'
import {
  lanePage,
  screeningActivityEvents,
  screeningSchema,
  startScreening,
  type Screening,
  type TrayPassport,
} from '#customs/screening'
import {
  answerReceiver,
  boardStream,
  interceptionActivityEvents,
  interceptionPages,
  interceptionsSchema,
  keepCaseRules,
  openCases,
  policeStream,
  standDown,
  tellOutcomes,
} from '#customs/interceptions'
import {
  customsResultsActivityEvents,
  customsResultsPages,
  customsResultsSchema,
  sendCounts,
} from '#customs/results'
import { createExchange, type Exchange } from '#exchange'
import { keepDoing, startWorker } from '#jobs'
import { BrokenPromise } from '#kernel'
import {
  bandEdge,
  checkFields,
  closedList,
  disclosurePolicy,
  listPolicy,
  screeningPolicy,
} from './agreement-policy.ts'
import { listeners } from './listeners.ts'
import { permit } from './programme.ts'
import { chainActivity, type SiteContext, type SiteSchema } from './site-context.ts'
import type { SiteWeb } from './site-web.ts'

export const customsSchema: SiteSchema = {
  site: 'customs',
  rooms: [
    silentActivitySchema,
    alertListSchema,
    alertsSchema,
    silentSchema,
    screeningSchema,
    disclosuresSchema,
    interceptionsSchema,
    customsResultsSchema,
  ],
  events: [
    ...alertListActivityEvents,
    ...alertActivityEvents,
    ...disclosureActivityEvents,
    ...screeningActivityEvents,
    ...interceptionActivityEvents,
    ...customsResultsActivityEvents,
  ],
}

export interface CustomsSite {
  readonly exchange: Exchange
  readonly screening: Screening
  readonly web: SiteWeb
  /** Resolves when the list worker has loaded what it needs: the first list must not wait for it. */
  ready(): Promise<void>
  /** Once, for commands and tests: takes what arrived, puts it in force, discloses what was raised, carries it. */
  settle(): Promise<void>
  /** The same without carrying anything: for whoever carries by other means. */
  work(): Promise<void>
  /** Counts for the annual return, and posts what is new. */
  count(): Promise<void>
  stop(): Promise<void>
}

const LOOK_FOR_RELEASES_MS = 2000
const LOOK_FOR_ALERTS_MS = 250
const COUNT_EVERY_MS = 3_600_000

export interface CustomsOptions {
  /** Made-up passports at the lane; the demo's only. */
  readonly tray?: readonly TrayPassport[]
  /** How often the figures for the annual return are looked at; what is no news is not sent. */
  readonly countEveryMs?: number
  /** False for a replay, which says itself when the rooms work: then only the tick and the chainers run. */
  readonly byItself?: boolean
}

/** Work that is done when somebody says so. */
const keepWaiting: typeof keepDoing = () => ({ nudge: () => undefined, stop: () => Promise.resolve() })

export async function openCustoms(
  context: SiteContext,
  { tray = [], byItself = true, countEveryMs = COUNT_EVERY_MS }: CustomsOptions = {},
): Promise<CustomsSite> {
  const { database, keys, clock, newId, log, programme, reached } = context
  await declareActivityEvents(database, silentAlertActivityEvents, 'silent')
  const keep = byItself ? keepDoing : keepWaiting
  const board = listeners()
  const worker = startWorker(listWorkerEntry)
  let prepared: { readonly listNumber: number; readonly index: BuiltIndex } | undefined

  const lists: ListDependencies = {
    clock,
    worker,
    screeningKey: keys.screening,
    policyAt: listPolicy(programme),
    reached,
    prepared: (listNumber, index) => (prepared = { listNumber, index }),
    async settleHeld(tx, messageId, verdict) {
      const settled = await exchange.settle(tx, messageId, verdict)
      if (!settled.ok) throw new BrokenPromise('a held list could not be settled', settled.error.code)
    },
  }
  const withdrawals: WithdrawalDependencies = {
    clock,
    classesOfReasonAt: closedList(programme, 'class_of_reason'),
    // An open case ends on every screen with the list's entry.
    async withdrawn(tx, withdrawal, at) {
      await standDown(tx, withdrawal, at)
    },
    received: () => {
      followList()
      cases.nudge()
      board.tell()
    },
  }
  // At once, instead of when screening looks next.
  const followList = () => void screening.refresh().catch(log.trouble('screening'))
  const exchange = createExchange({
    ...context,
    keys: keys.exchange,
    atRestKey: keys.atRest,
    permitOut: permit(programme),
    permitIn: permit(programme),
    // Both kinds of alert travel as notices, so their numbers belong to the silent compartment.
    outgoing: [
      { type: 'notice', to: 'justice', postedBy: ['customs_disclosures'], compartment: 'silent' },
      {
        type: 'confirmation-request',
        to: 'justice',
        postedBy: ['customs_interceptions'],
        compartment: 'open',
      },
      { type: 'outcome', to: 'justice', postedBy: ['customs_interceptions'], compartment: 'open' },
      { type: 'counts', to: 'justice', postedBy: ['customs_results'], compartment: 'open' },
    ],
    receivers: [
      { ...listReceiver(lists), settledBy: ['customs_alert_list'], committed: followList },
      withdrawalReceiver(withdrawals),
      answerReceiver({
        clock,
        checkFields: checkFields(programme, 'confirmation-answer'),
        answered: () => board.tell(),
      }),
    ],
    log: log.exchange,
  })
  await exchange.prepare()
  await keepCaseRules(database)

  const disclosing = {
    database,
    exchange,
    clock,
    newId,
    screeningKey: keys.screening,
    policyAt: disclosurePolicy(programme),
    reached,
  }
  const disclose = async () => {
    if ((await discloseAlerts(disclosing)) > 0) exchange.nudge()
  }
  const workOnCases = async () => {
    const opened = await openCases({ database, exchange, clock })
    const told = await tellOutcomes({ database, exchange, clock })
    if (opened + told > 0) {
      exchange.nudge()
      board.tell()
    }
  }
  const cases = keep(workOnCases, LOOK_FOR_ALERTS_MS, log.trouble('interceptions'))
  const counting = {
    database,
    exchange,
    clock,
    checkFields: checkFields(programme, 'counts'),
  }
  const count = async () => {
    if ((await sendCounts(counting)) > 0) exchange.nudge()
  }
  const counts = keep(count, countEveryMs, log.trouble('results'))
  const disclosures = keep(disclose, LOOK_FOR_ALERTS_MS, log.trouble('disclosures'))
  const screening = await startScreening({
    database,
    clock,
    newId,
    screeningKey: keys.screening,
    policyAt: screeningPolicy(programme),
    lists,
    preparedIndex: (number) => (prepared?.listNumber === number ? prepared.index : undefined),
    committed(interceptionAlerts) {
      // After every tick, whatever it raised: the same work for all.
      disclosures.nudge()
      if (interceptionAlerts.length > 0) {
        cases.nudge()
        board.tell()
      }
    },
    onError: log.trouble('screening'),
    reached,
  })
  const release = async () => {
    if ((await applyReleasedList(database, lists)) !== undefined) exchange.nudge()
  }
  const releases = keep(release, LOOK_FOR_RELEASES_MS, log.trouble('held lists'))
  const work = async () => {
    await release()
    await screening.refresh()
    await disclose()
    await workOnCases()
  }
  const chainer = chainActivity(context)
  const silentChainer = chainActivity(context, 'silent')

  return {
    exchange,
    screening,
    ready: () => worker.call('ready', {}),
    async settle() {
      await exchange.drain()
      await work()
      await exchange.drain()
    },
    work,
    count,
    web: {
      pages: [
        lanePage({ screening, tray }),
        ...alertPages(bandEdge(programme)),
        ...interceptionPages,
        listPage,
        releasePage(() => releases.nudge()),
        disclosureRegisterPage,
        ...customsResultsPages,
      ],
      live: [boardStream(board.listen), policeStream(board.listen)],
      banners: [staleListBanner(database), heldListBanner(database)],
      navigation: [
        { text: 'Live board', href: '/board', permission: 'board.view' },
        { text: 'Waiting for Police', href: '/police', permission: 'police-interception.view' },
        { text: 'Lane', href: '/lane', permission: 'passport.scan' },
        { text: 'Figures', href: '/figures', permission: 'interception-figures.view' },
        { text: 'Results', href: '/results', permission: 'interception-figures.view' },
        { text: 'Alert list', href: '/list', permission: 'alert-list.view-status' },
        { text: 'Disclosures', href: '/disclosures', permission: 'disclosure-register.view' },
      ],
    },
    async stop() {
      await exchange.stop()
      await Promise.all([releases.stop(), disclosures.stop(), cases.stop(), counts.stop(), screening.stop()])
      await Promise.all([chainer.stop(), silentChainer.stop(), worker.stop()])
    },
  }
}
