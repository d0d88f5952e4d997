/** The SQL of following the log: what was linked since a link, in the order of the chain, which is that of the commits. */
import { sql, type Tx } from '#database'
import type { ActivityRecord } from './activity-record.ts'
import { recordColumns, toRecord, type RecordRow } from './store.ts'

export interface LoggedAct extends ActivityRecord {
  readonly linkNumber: number
  readonly readsPersonalData: boolean
}

/** By links and not by records: a record that was written earlier and committed later has a lower number, and a later link. */
export async function actsSince(
  tx: Tx,
  { link, most }: { readonly link: number; readonly most: number },
): Promise<readonly LoggedAct[]> {
  const { rows } = await sql<RecordRow & { linkNumber: number; readsPersonalData: boolean }>`
    select ${recordColumns}, l.number as "linkNumber", coalesce(e.reads_personal_data, true) as "readsPersonalData"
    from activity.links as l join activity.records as r on r.id = l.record_id
    left join activity.events as e on e.event = r.event
    where l.number > ${link} order by l.number limit ${most}`.execute(tx)
  return rows.map(({ linkNumber, readsPersonalData, ...row }) => ({
    ...toRecord(row),
    ...{ linkNumber, readsPersonalData },
  }))
}

/** The last link whose record is older than the instant; 0 where there is none. */
export async function lastLinkBefore(tx: Tx, at: Date): Promise<number> {
  const { rows } = await sql<{ link: number | null }>`
    select l.number as link from activity.records as r join activity.links as l on l.record_id = r.id
    where r.at < ${at} order by r.at desc, l.number desc limit 1`.execute(tx)
  return rows[0]?.link ?? 0
}
