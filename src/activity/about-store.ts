/** The SQL that tells somebody who looked at their records, and when: roles and events, never who of an agency. */
import { sql, type Tx } from '#database'

export interface RecordedAct {
  readonly at: Date
  readonly actorKind: 'person' | 'device' | 'process' | 'operator' | 'public'
  readonly actorRole: string
  readonly event: string
}

/** In a transaction of the role `<site>_holdings`; by the identifiers of the person's records, the oldest first. */
export async function actsOnRecords(tx: Tx, identifiers: readonly string[]): Promise<readonly RecordedAct[]> {
  const { rows } = await sql<RecordedAct>`
    select at, actor_kind as "actorKind", actor_role as "actorRole", event
    from activity.records where subject_id = any (${[...identifiers]}::text[]) order by number`.execute(tx)
  return rows
}
