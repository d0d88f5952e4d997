/** The justice site on one screen: the register of fines, eligibility, the daily list, notices, and their pages. */
import type { ActivityActor } from '#activity'
import type { Database, DatabaseRole } from '#database'
import { createExchange, type Exchange } from '#exchange'
import { dailyAt, jobsSchema, keepDoing, startSchedule, type Schedule } from '#jobs'
import {
  confirmationReceiver,
  confirmationsActivityEvents,
  confirmationsSchema,
} from '#justice/confirmations'
import { contactCentreActivityEvents, contactCentrePages } from '#justice/contact-centre'
import {
  dailyListActivityEvents,
  dailyListPages,
  dailyListSchema,
  lastListed,
  lastListedOf,
  listHistory,
  sendDailyList,
  type ListRequest,
  type SendDependencies,
} from '#justice/daily-list'
import { actsActivityEvents, actsSchema, type ActDependencies } from '#justice/acts'
import { extractActivityEvents, extractPages, extractSchema } from '#justice/extract'
import { registerActivityEvents, registerPages, registerSchema } from '#justice/register'
import {
  noticeReceiver,
  noticesActivityEvents,
  noticesPages,
  noticesPerDay,
  noticesSchema,
} from '#justice/notices'
import { outcomeReceiver, outcomesActivityEvents, outcomesSchema } from '#justice/outcomes'
import {
  countsReceiver,
  justiceResultsActivityEvents,
  justiceResultsPages,
  justiceResultsSchema,
} from '#justice/results'
import { tracingActivityEvents, tracingAnswerReceiver, tracingPages, tracingSchema } from '#justice/tracing'
import {
  alertReview,
  reviewImports,
  withdrawalsActivityEvents,
  withdrawalsSchema,
} from '#justice/withdrawals'
import { civilDate } from '#kernel'
import { permit } from './programme.ts'
import { chainActivity, type SiteContext, type SiteSchema } from './site-context.ts'
import type { SiteWeb } from './site-web.ts'
import { tracingAgreement, tracingWork, type TracingWork } from './tracing-work.ts'

export const justiceSchema: SiteSchema = {
  site: 'justice',
  rooms: [
    jobsSchema,
    registerSchema,
    extractSchema,
    actsSchema,
    withdrawalsSchema,
    dailyListSchema,
    noticesSchema,
    confirmationsSchema,
    outcomesSchema,
    tracingSchema,
    justiceResultsSchema,
  ],
  events: [
    ...registerActivityEvents,
    ...extractActivityEvents,
    ...actsActivityEvents,
    ...withdrawalsActivityEvents,
    ...dailyListActivityEvents,
    ...noticesActivityEvents,
    ...confirmationsActivityEvents,
    ...outcomesActivityEvents,
    ...contactCentreActivityEvents,
    ...tracingActivityEvents,
    ...justiceResultsActivityEvents,
  ],
}

export interface JusticeSite {
  readonly exchange: Exchange
  readonly web: SiteWeb
  send(request: ListRequest): ReturnType<typeof sendDailyList>
  /** For acts on the register: what follows from each is part of it. */
  readonly acting: ActDependencies
  readonly tracing: Pick<TracingWork, 'settle'>
  stop(): Promise<void>
}

export interface JusticeOptions {
  /** The site's database, for the schedule's own connections; without it the clock starts nothing. */
  readonly scheduleUrl?: string
}

/** An act may end an alert, and whoever does it posts the withdrawal. */
const WHO_ACTS: readonly DatabaseRole[] = ['justice_register', 'justice_contact_agent', 'justice_outcomes']

const THE_CLOCK: ActivityActor = { kind: 'process', id: 'daily-list-schedule', role: 'schedule' }

/** Part of the five seconds within which an alert must end. */
const LOOK_FOR_IMPORTS_MS = 1_000

/** The scheduled list of each day, at the agreement's hour. */
async function scheduleDailyList(
  context: SiteContext,
  url: string,
  sending: SendDependencies,
): Promise<Schedule | undefined> {
  const agreement = context.programme.inForce(context.clock.now())
  if (!agreement.ok) return undefined
  const run = async () => {
    await sendDailyList(sending, { occasion: 'daily', actor: THE_CLOCK })
  }
  return startSchedule({
    site: 'justice',
    url,
    jobs: [{ name: 'send-daily-list', cron: dailyAt(agreement.value.runs.sendAt), run }],
    onTrouble: context.log.trouble('schedule'),
  })
}

export async function openJustice(
  context: SiteContext,
  { scheduleUrl }: JusticeOptions = {},
): Promise<JusticeSite> {
  const { database, keys, clock, newId, log, programme } = context
  const agreements = programme.versions
  const post: Exchange['post'] = (tx, message) => exchange.post(tx, message)
  const answering = { clock, agreements, exchange: { post } }
  const acting: ActDependencies = { clock, reviewAlert: alertReview({ ...answering, lastListed }) }
  const agreement = tracingAgreement(context)
  const tracing = tracingWork(
    { ...{ database, clock, newId, agreement }, exchange: { post }, nudge: () => exchange.nudge() },
    log,
  )
  const exchange: Exchange = createExchange({
    ...context,
    keys: keys.exchange,
    atRestKey: keys.atRest,
    permitOut: permit(programme),
    permitIn: permit(programme),
    outgoing: [
      { type: 'list', to: 'customs', postedBy: ['justice_register'], compartment: 'open' },
      { type: 'withdrawal', to: 'customs', postedBy: WHO_ACTS, compartment: 'open' },
      {
        type: 'confirmation-answer',
        to: 'customs',
        postedBy: ['justice_confirmations'],
        compartment: 'open',
      },
      { type: 'tracing-request', to: 'immigration', postedBy: ['justice_tracing'], compartment: 'open' },
    ],
    receivers: [
      noticeReceiver({ clock, agreements, kept: tracing.noticeKept }),
      tracingAnswerReceiver({ clock, newId, agreement }),
      confirmationReceiver(answering),
      outcomeReceiver({ ...acting, agreements }),
      countsReceiver({ clock, agreements }),
    ],
    log: log.exchange,
  })
  await exchange.prepare()
  const review = async () => {
    if ((await reviewImports({ ...answering, database, lastListedOf })) > 0) exchange.nudge()
  }
  const reviews = keepDoing(review, LOOK_FOR_IMPORTS_MS, log.trouble('review of imports'))
  const sending: SendDependencies = { database, clock, exchange, agreements }
  const schedule =
    scheduleUrl === undefined ? undefined : await scheduleDailyList(context, scheduleUrl, sending)
  const chainer = chainActivity(context)

  return {
    exchange,
    acting,
    tracing,
    send: (request) => sendDailyList(sending, request),
    web: {
      pages: [
        ...registerPages,
        ...extractPages({ database, clock, newId, onTrouble: log.trouble('register import') }),
        ...dailyListPages({ ...sending, onTrouble: log.trouble('daily list') }),
        ...noticesPages(),
        ...contactCentrePages({ acting, agreements }),
        ...tracingPages({ agreement, newId }),
        ...justiceResultsPages({ agreements }),
      ],
      navigation: [
        { text: 'Register', href: '/register', permission: 'register.search' },
        { text: 'Daily list', href: '/daily-list', permission: 'daily-list.view' },
        { text: 'Notices', href: '/notices', permission: 'notice.view' },
        { text: 'Contact centre', href: '/contact-centre', permission: 'contact-centre.view' },
        { text: 'Tracing', href: '/tracing', permission: 'tracing.view' },
        { text: 'Results', href: '/results', permission: 'annual-results.view' },
        { text: 'Certificates', href: '/tracing/certificates', permission: 'tracing-certificate.view' },
      ],
    },
    async stop() {
      await schedule?.stop()
      await Promise.all([tracing.stop(), reviews.stop()])
      await exchange.stop()
      await chainer.stop()
    },
  }
}

export interface JusticeToday {
  readonly peopleOnList: number
  readonly noticesOpened: number
}

export async function justiceToday(database: Database, at: Date): Promise<JusticeToday> {
  const today = civilDate(at)
  return database.as('justice_list_officer', async (tx) => {
    const [last] = await listHistory(tx, 1)
    const [notices] = await noticesPerDay(tx, today, today)
    return {
      peopleOnList: (last?.entries.interception ?? 0) + (last?.entries.silent ?? 0),
      noticesOpened: (notices?.interception ?? 0) + (notices?.silent ?? 0),
    }
  })
}
