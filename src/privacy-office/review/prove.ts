/** Runs the proofs: walks the chain of the activity log, and asks each room for its clocks and proofs. */
import { readKeptCheckpoints, recordActivity, verifySiteActivity, type ActivityActor } from '#activity'
import { checkpointsFile, type ReviewSource, type RoomContext } from '#rooms'
import { insertByClock, saveReviewed, selectAskedFor, setDone } from './store.ts'

export type ReviewContext = Pick<
  RoomContext,
  'site' | 'database' | 'clock' | 'newId' | 'keys' | 'folder' | 'reviewed'
>

const THE_REVIEW: ActivityActor = { kind: 'process', id: 'review', role: 'review' }

/** What somebody asked for; nothing where nobody did. */
export async function proveWhatIsAsked(context: ReviewContext): Promise<void> {
  const asked = await context.database.as(`${context.site}_privacy_office`, selectAskedFor)
  if (asked.length > 0) await prove(context, asked)
}

/** By the clock. */
export async function proveDaily(context: ReviewContext): Promise<void> {
  const id = context.newId()
  await context.database.as(`${context.site}_privacy_office`, (tx) =>
    insertByClock(tx, id, context.clock.now()),
  )
  await prove(context, [id])
}

/** The main chain alone: nothing that a reviewer sees moves with what is silent. */
async function prove(context: ReviewContext, ids: readonly string[]): Promise<void> {
  const { site, database, clock, keys } = context
  const { intact, linked, checkpoints } = await verifySiteActivity({
    database,
    trustedKeys: [keys.activity.publicKey, ...keys.activity.earlierKeys],
    keptCheckpoints: await readKeptCheckpoints(checkpointsFile(context)),
  })
  const reviewed: Awaited<ReturnType<ReviewSource>>[] = []
  for (const source of context.reviewed) reviewed.push(await source())
  const at = clock.now()
  await database.as(`${site}_privacy_office`, async (tx) => {
    await setDone(tx, ids, { at, intact, records: linked, checkpoints })
    await saveReviewed(
      tx,
      {
        clocks: reviewed.flatMap(({ clocks = [] }) => clocks),
        proofs: reviewed.flatMap(({ proofs = [] }) => proofs),
      },
      at,
    )
    await recordActivity(tx, at, THE_REVIEW, { event: 'review-proved', details: { intact, records: linked } })
  })
}
