/** Scores the evidence of an interception alert again, with the agreement version that the alert names. */
import type { Agreement } from '#agreement'
import { recordActivity, type ActivityActor } from '#activity'
import { interceptionAlert } from '#customs/alerts'
import type { Database } from '#database'
import type { Clock } from '#kernel'
import { compileStandards, ENGINE_VERSION, replay } from '#matching'

export interface Replaying {
  readonly database: Database
  readonly clock: Clock
  readonly actor: ActivityActor
  /** Every version of the agreement that the site holds. */
  readonly versions: readonly Agreement[]
}

export type ReplayOutcome =
  | { readonly outcome: 'equal'; readonly made: string }
  /** `place` is where the two explanations part first, as in `fields.2.credit`. */
  | { readonly outcome: 'different'; readonly place: string; readonly made: string }
  | { readonly outcome: 'no-such-alert' }
  | { readonly outcome: 'agreement-not-held'; readonly made: string }

/** As one who may see the whole border; that the alert was opened is recorded like on the screen. */
export async function replayAlert(
  { database, clock, actor, versions }: Replaying,
  id: string,
): Promise<ReplayOutcome> {
  const row = await database.as('customs_supervisor', async (tx) => {
    await recordActivity(tx, clock.now(), actor, {
      event: 'interception-alert-viewed',
      subject: { kind: 'interception-alert', id },
    })
    return interceptionAlert(tx, id)
  })
  if (row === undefined) return { outcome: 'no-such-alert' }
  const made = `list ${row.listNumber}, withdrawal ${row.withdrawalNumber}, agreement ${row.agreement} ${row.agreementVersion}, engine ${row.engineVersion}`
  const agreement = versions.find((one) => one.id === row.agreement && one.version === row.agreementVersion)
  const plan = agreement === undefined ? undefined : compileStandards(agreement.matching)
  if (plan?.ok !== true) return { outcome: 'agreement-not-held', made }
  const again = replay(plan.value, row.explanation)
  if (!again.ok) return { outcome: 'different', place: again.error.place, made }
  // The row's own columns are what lists and counts are drawn from: they must say the same.
  const { score, band, logOdds, identityCode } = again.value
  const columns = { score, band, logOdds, identityCode, engineVersion: ENGINE_VERSION }
  const place = PLACES.find(([name]) => row[name] !== columns[name])?.[1]
  return place === undefined ? { outcome: 'equal', made } : { outcome: 'different', place, made }
}

/** Each column that the evidence makes, by the name under which it is told. */
const PLACES = [
  ['score', 'score'],
  ['band', 'band'],
  ['logOdds', 'log_odds'],
  ['identityCode', 'identity_code'],
  ['engineVersion', 'engine_version'],
] as const
