/** Opens a site: its rooms in their order, wired, with the exchange that carries for them. One way, whoever opens it. */
import { join } from 'node:path'
import { withVariations, type AnyAgreement } from '#agreement'
import { keepCheckpointsIn, startChainer, type Chain, type Chainer } from '#activity'
import { createExchange, type Exchange, type Receiver } from '#exchange'
import { followCommits, type Following } from '#database'
import { startSchedule, type Schedule } from '#jobs'
import type { ReadinessCheck } from '#api'
import { permit } from './permit.ts'
import type { Corrector } from './correctable.ts'
import type { HoldingsOpener } from './holdings-opener.ts'
import type { Operation } from './operation.ts'
import type { PrivacySource } from './privacy-part.ts'
import type { ReviewSource } from './reviewed.ts'
import type { SealedSearch } from './sealed-search.ts'
import type { FollowingWork, Room, RoomContext, RunningRoom, Site, SiteDeclarations } from './room.ts'
import type { SiteContext } from './site-context.ts'
import { declarationsOf } from './site-declarations.ts'
import { checkWiring, operations } from './wiring.ts'

export interface OpenSite {
  readonly context: SiteContext
  readonly declared: SiteDeclarations
  readonly exchange: Exchange
  /** In the order of the rooms. */
  readonly rooms: readonly RunningRoom[]
  /** What the rooms open for a person's copy of what is held about them. */
  readonly holdings: readonly HoldingsOpener[]
  /** What a room of the site offers, for commands, replays and tests. */
  operation<Work>(wanted: Operation<Work>): Work
  /** From here on the site works by itself: it carries, follows commits, and keeps its times. */
  start(): Promise<void>
  /** Resolves when what rooms start by themselves has loaded: the first list must not wait for it. */
  ready(): Promise<void>
  /** Once, for commands and tests: each room does what there is to do, without carrying anything. */
  work(): Promise<void>
  /** The same between two rounds of carrying. */
  settle(): Promise<void>
  stop(): Promise<void>
}

/** Signed checkpoints kept outside the database: cutting off the log's end with its checkpoints is then found. */
export function checkpointsFile({ folder }: Pick<SiteContext, 'folder'>, chain: Chain = 'main'): string {
  return join(folder, `${chain}-checkpoints.ndjson`)
}

export async function openSite(site: Site, given: SiteContext): Promise<OpenSite> {
  checkWiring(site)
  const declared = declarationsOf(site)
  const context = await withOwnVariations(given, declared)
  const receivers: Receiver[] = []
  const exchange = openExchange(context, declared, receivers)
  const { add, find } = operations()
  const privacy: PrivacySource[] = []
  const holdings: HoldingsOpener[] = []
  const corrections: Corrector[] = []
  const reviewed: ReviewSource[] = []
  const sealedSearches: SealedSearch[] = []
  const checks: ReadinessCheck[] = []
  const roomContext: RoomContext = {
    ...{ ...context, exchange, declared, privacy, holdings, corrections, reviewed, sealedSearches },
    checks,
    want: find,
  }
  const rooms: RunningRoom[] = []
  for (const room of declared.rooms) {
    const running = await openRoom(room, roomContext)
    add(room, running.offered ?? [])
    receivers.push(...(running.receivers ?? []))
    if (running.privacy !== undefined) privacy.push(running.privacy)
    if (running.holdings !== undefined) holdings.push(running.holdings)
    corrections.push(...(running.corrections ?? []))
    if (running.reviewed !== undefined) reviewed.push(running.reviewed)
    if (running.sealedSearch !== undefined) sealedSearches.push(running.sealedSearch)
    checks.push(...(running.checks ?? []))
    rooms.push(running)
  }
  await exchange.prepare()
  const work = rooms.flatMap((room) => room.work ?? [])
  const jobs = rooms.flatMap((room) => room.jobs ?? [])
  const chainers = chainsOf(declared).map((chain) => chainActivity(context, chain))
  const running: { loops: readonly Following[]; schedule?: Schedule } = { loops: [] }

  const workOnce = async () => {
    for (const { run } of work) await run()
    // And what came due while nobody served.
    for (const job of jobs) if (job.atStart === true) await job.run()
  }
  return {
    ...{ context, declared, exchange, rooms, holdings, operation: find, work: workOnce },
    async start() {
      for (const room of rooms) await room.start?.()
      running.loops = work.map((one) => following(one, context))
      if (context.jobsUrl !== undefined && jobs.length > 0)
        running.schedule = await startSchedule({
          ...{ site: site.name, url: context.jobsUrl, jobs },
          onTrouble: context.log.trouble('schedule'),
        })
      await exchange.start()
    },
    async ready() {
      await Promise.all(rooms.map(async (room) => room.ready?.()))
    },
    async settle() {
      await exchange.drain()
      await workOnce()
      await exchange.drain()
    },
    async stop() {
      // Each part in its turn, whatever another could not finish: what goes on running would write to closed logs.
      const stopped = [
        ...(await Promise.allSettled([running.schedule?.stop()])),
        ...(await Promise.allSettled([exchange.stop()])),
        ...(await Promise.allSettled(running.loops.map((loop) => loop.stop()))),
        ...(await Promise.allSettled(rooms.map(async (room) => room.stop?.()))),
        ...(await Promise.allSettled(chainers.map((chainer) => chainer.stop()))),
      ]
      for (const one of stopped) if (one.status === 'rejected') throw one.reason
    },
  }
}

/** Before any room is open: each works by the same versions from its first moment on. */
async function withOwnVariations(context: SiteContext, { rooms }: SiteDeclarations): Promise<SiteContext> {
  const variations: AnyAgreement[] = []
  for (const room of rooms) variations.push(...((await room.variations?.(context)) ?? []))
  if (variations.length === 0) return context
  return { ...context, programme: withVariations(context.programme, variations) }
}

async function openRoom(room: Room, context: RoomContext): Promise<RunningRoom> {
  return (await room.open?.(context)) ?? {}
}

/** The rooms' receivers come when they are open; nothing arrives before. */
function openExchange(
  context: SiteContext,
  { sends }: SiteDeclarations,
  receivers: readonly Receiver[],
): Exchange {
  const may = permit(context.programme)
  return createExchange({
    ...context,
    keys: context.keys.exchange,
    atRestKey: context.keys.atRest,
    silentKey: context.keys.screening,
    permitOut: may,
    permitIn: may,
    outgoing: sends,
    receivers,
    log: context.log.exchange,
  })
}

function following(work: FollowingWork, { database, log }: SiteContext): Following {
  return followCommits({
    work: (ending) => work.run(ending),
    listener: database.listener,
    channels: work.follows,
    onTrouble: log.trouble(work.part),
    ...(work.restMilliseconds === undefined ? {} : { restMilliseconds: work.restMilliseconds }),
    ...(work.nextIn === undefined ? {} : { nextIn: work.nextIn }),
  })
}

function chainsOf({ silentActivityEvents }: SiteDeclarations): readonly Chain[] {
  return silentActivityEvents.length > 0 ? ['main', 'silent'] : ['main']
}

/** Links and signs a chain of the site's activity for as long as the site is open. */
function chainActivity(context: SiteContext, chain: Chain): Chainer {
  const { database, keys, clock, log } = context
  return startChainer({
    ...{ database, clock, chain },
    signingKey: keys.activity.signingKey,
    keepCheckpoint: keepCheckpointsIn(checkpointsFile(context, chain)),
    onTrouble: log.trouble(`${chain} chainer`),
  })
}
