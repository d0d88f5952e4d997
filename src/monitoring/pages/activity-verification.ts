/** Walks the whole chain of the activity log and says whether it holds, or where it breaks. */
import type { KeyObject } from 'node:crypto'
import { databaseSource, verifyActivity, type ActivityVerification, type Checkpoint } from '#activity'
import type { Database } from '#database'
import { definePage, grouped, noFields, summary, view, when, type SummaryRowView } from '#pages'

export interface ActivityLogPagesOptions {
  readonly database: Pick<Database, 'site'>
  readonly publicKey: KeyObject
  /** Keys of earlier years, whose checkpoints still stand in the chain. */
  readonly earlierKeys?: readonly KeyObject[]
  /** Checkpoints kept outside the database, such as `() => readKeptCheckpoints(file)`. */
  readonly keptCheckpoints?: () => Promise<readonly Checkpoint[]>
}

interface VerificationView {
  /** Before the button was pressed there is nothing to say. */
  readonly verdict: 'none' | 'intact' | 'broken'
  readonly sentence: string
  readonly facts: readonly SummaryRowView[]
}

export function activityVerificationPage(options: ActivityLogPagesOptions) {
  return definePage({
    address: '/activity/verification',
    permission: 'activity.verify',
    title: 'Verify the activity log',
    breadcrumbs: [{ text: 'Activity log', href: '/activity' }],
    get: {
      activity: 'activity-log-viewed',
      answer: () => Promise.resolve(view<VerificationView>({ verdict: 'none', sentence: '', facts: [] })),
    },
    post: {
      activity: 'activity-log-verified',
      form: noFields,
      async answer({ tx, at }) {
        const result = await verifyActivity({
          source: databaseSource(tx, options.database.site, 'main'),
          trustedKeys: [options.publicKey, ...(options.earlierKeys ?? [])],
          keptCheckpoints: (await options.keptCheckpoints?.()) ?? [],
        })
        return view<VerificationView>({
          verdict: result.intact ? 'intact' : 'broken',
          sentence: result.broken?.sentence ?? '',
          facts: summary(factsOf(result, at)),
        })
      },
    },
    template: new URL('./activity-verification.njk', import.meta.url),
  })
}

function factsOf(result: ActivityVerification, at: Date) {
  const { broken, oldestWaitingAt } = result
  return [
    ...(broken === undefined
      ? []
      : [
          { name: 'First break at link', value: grouped(broken.number) },
          { name: 'Record', value: { text: broken.recordId ?? 'none', code: true } },
        ]),
    { name: 'Records proved', value: grouped(result.linked) },
    { name: 'Signed checkpoints', value: grouped(result.checkpoints) },
    { name: 'Links since the last checkpoint', value: grouped(result.sinceCheckpoint) },
    { name: 'Waiting to be linked', value: grouped(result.waiting) },
    ...(oldestWaitingAt === undefined
      ? []
      : [{ name: 'Oldest of them', value: { time: when(oldestWaitingAt, at) } }]),
  ]
}
