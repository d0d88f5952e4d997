/** The SQL of the extracts that were tried. */
import { announce, sql, type Tx } from '#database'
import type { ActivityActor } from '#activity'
import { EXTRACT_TRIALS } from './channels.ts'
import type { DryRunOnRecord } from './try-extract.ts'

export interface Trial {
  readonly trialId: string
  readonly triedAt: Date
  readonly actor: Pick<ActivityActor, 'kind' | 'id'>
  readonly full: boolean
  readonly dryRun: DryRunOnRecord
  readonly state: 'waits' | 'approved' | 'declined' | 'discarded' | 'applied' | 'outdated'
  /** Who let it in, beyond the guard the second person; or who decided against it. */
  readonly decidedBy: string | null
}

const columns = sql`trial_id as "trialId", tried_at as "triedAt",
  json_build_object('kind', actor_kind, 'id', actor_id) as actor, full_extract as full, dry_run as "dryRun", state,
  decided_by as "decidedBy"`

export async function insertTrial(tx: Tx, trial: Omit<Trial, 'state' | 'decidedBy'>): Promise<void> {
  const { trialId, triedAt, actor, full, dryRun } = trial
  await sql`insert into extract.trials (trial_id, tried_at, actor_kind, actor_id, full_extract, dry_run, is_guarded)
    values (${trialId}, ${triedAt}, ${actor.kind}, ${actor.id}, ${full}, ${JSON.stringify(dryRun)}::jsonb,
      ${dryRun.isGuarded})`.execute(tx)
}

export async function trialOf(tx: Tx, trialId: string): Promise<Trial | undefined> {
  const { rows } = await sql<Trial>`
    select ${columns} from extract.trials where trial_id = ${trialId}::uuid`.execute(tx)
  return rows[0]
}

/** Those that wait for somebody to decide, the newest first. */
export async function waitingTrials(tx: Tx, most: number): Promise<readonly Trial[]> {
  const { rows } = await sql<Trial>`
    select ${columns} from extract.trials where state = 'waits'
    order by tried_at desc limit ${most}`.execute(tx)
  return rows
}

export async function approvedTrials(tx: Tx): Promise<readonly Trial[]> {
  const { rows } = await sql<Trial>`
    select ${columns} from extract.trials where state = 'approved' order by tried_at`.execute(tx)
  return rows
}

/** False when it does not wait any more. One person alone decides nothing but against what is beyond the guard. */
export async function decideTrial(
  tx: Tx,
  trialId: string,
  state: 'approved' | 'declined' | 'discarded',
  by: { readonly person: string; readonly at: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update extract.trials set state = ${state}, decided_by = ${by.person}, decided_at = ${by.at}
    where trial_id = ${trialId}::uuid and state = 'waits'`.execute(tx)
  if (numAffectedRows === 1n && state === 'approved') await announce(tx, EXTRACT_TRIALS)
  return numAffectedRows === 1n
}

export async function settleTrial(tx: Tx, trialId: string, state: 'applied' | 'outdated'): Promise<void> {
  await sql`update extract.trials set state = ${state}
    where trial_id = ${trialId}::uuid and state = 'approved'`.execute(tx)
}

export async function deleteTrial(tx: Tx, trialId: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from extract.trials where trial_id::text = ${trialId}`.execute(tx)
  return numAffectedRows === 1n
}
