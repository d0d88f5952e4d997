/** Walks the whole chain of the activity log and says whether it holds, or where it breaks. */
import type { KeyObject } from 'node:crypto'
import { databaseSource, verifyActivity, type ActivityVerification, type Checkpoint } from '#activity'
import type { Database } from '#database'
import Type from 'typebox'
import {
  definePage,
  fullInstant,
  grouped,
  keptInSession,
  noFields,
  redirect,
  summary,
  view,
  when,
  type PageDefinition,
  type SummaryRowView,
} from '#pages'

export interface ActivityLogPagesOptions {
  readonly database: Pick<Database, 'site'>
  readonly publicKey: KeyObject
  /** Keys of earlier years, whose checkpoints still stand in the chain. */
  readonly earlierKeys?: readonly KeyObject[]
  /** Checkpoints kept outside the database, such as `() => readKeptCheckpoints(file)`. */
  readonly keptCheckpoints?: () => Promise<readonly Checkpoint[]>
}

interface VerificationView {
  /** Before the button was pressed there is nothing to say; `gone` when it was too long ago. */
  readonly verdict: 'none' | 'gone' | 'intact' | 'broken'
  /** When it was verified, in full. */
  readonly verifiedAt: string
  readonly sentence: string
  readonly facts: readonly SummaryRowView[]
}

interface Verified {
  readonly result: ActivityVerification
  readonly at: Date
}

export function activityVerificationPage(options: ActivityLogPagesOptions): PageDefinition {
  const verifications = keptInSession<Verified>()
  return definePage({
    address: '/activity/verification',
    permission: 'activity.verify',
    title: 'Verify the activity log',
    breadcrumbs: [{ text: 'Activity log', href: '/activity' }],
    query: Type.Object({ verified: Type.Optional(Type.String()) }),
    get: {
      activity: 'activity-log-viewed',
      answer({ at, person, query }) {
        const { verified } = query
        const kept = verified === undefined ? undefined : verifications.find(verified, { person, at })
        const nothing = { sentence: '', facts: [], verifiedAt: '' }
        const verdict = verified === undefined ? 'none' : 'gone'
        return Promise.resolve(
          view<VerificationView>(kept === undefined ? { verdict, ...nothing } : told(kept, at)),
        )
      },
    },
    post: {
      activity: 'activity-log-verified',
      form: noFields,
      async answer({ tx, at, path, person, newId }) {
        const result = await verifyActivity({
          source: databaseSource(tx, options.database.site, 'main'),
          trustedKeys: [options.publicKey, ...(options.earlierKeys ?? [])],
          keptCheckpoints: (await options.keptCheckpoints?.()) ?? [],
        })
        return redirect(`${path}?verified=${verifications.keep({ result, at }, { person, at, newId })}`)
      },
    },
    template: new URL('./activity-verification.njk', import.meta.url),
  })
}

function told({ result, at: verifiedAt }: Verified, at: Date): VerificationView {
  return {
    verdict: result.intact ? 'intact' : 'broken',
    verifiedAt: fullInstant(verifiedAt),
    sentence: result.broken?.sentence ?? '',
    facts: summary(factsOf(result, at)),
  }
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
