/** The SQL of the auditor's search of the log: newest first, by event, day, and who or what another record is about. */
import { CIVIL_TIME_ZONE } from '#kernel'
import { sql, type Tx } from '#database'
import type { ActivityRecord } from './activity-record.ts'
import { recordColumns, toRecord, type RecordRow } from './store.ts'

export interface ActivityFilter {
  readonly event?: string
  /** A day in New Zealand, `YYYY-MM-DD`. */
  readonly day?: string
  /** Everything by whoever this record is about; addresses then hold a record's identifier and not a person's. */
  readonly sameActorAs?: string
  /** Everything about the same thing as this record. */
  readonly sameSubjectAs?: string
}

export interface FoundActivity {
  readonly total: number
  readonly records: readonly (ActivityRecord & {
    readonly sentence: string
    /** Its place in the chain; undefined while it waits for the chainer. */
    readonly linkNumber?: number
  })[]
}

export async function searchActivity(
  tx: Tx,
  filter: ActivityFilter,
  part: { readonly offset: number; readonly most: number; readonly oldestFirst: boolean },
): Promise<FoundActivity> {
  const condition = conditionOf(filter)
  const order = part.oldestFirst ? sql`asc` : sql`desc`
  const { rows } = await sql<RecordRow & { sentence: string; linkNumber: number | null }>`
    select ${recordColumns}, e.sentence, l.number as "linkNumber" from activity.records as r
    left join activity.events as e on e.event = r.event
    left join activity.links as l on l.record_id = r.id
    where ${condition} order by r.number ${order} limit ${part.most} offset ${part.offset}`.execute(tx)
  const counted = await sql<{ total: number }>`
    select count(*) as total from activity.records as r where ${condition}`.execute(tx)
  return {
    total: counted.rows[0]?.total ?? 0,
    records: rows.map((row) => ({
      ...toRecord(row),
      sentence: row.sentence,
      ...(row.linkNumber === null ? {} : { linkNumber: row.linkNumber }),
    })),
  }
}

function conditionOf({ event, day, sameActorAs, sameSubjectAs }: ActivityFilter) {
  const conditions = [sql`true`]
  if (event !== undefined) conditions.push(sql`r.event = ${event}`)
  if (day !== undefined) {
    const midnight = sql`${day}::date::timestamp`
    conditions.push(sql`r.at >= ${midnight} at time zone ${CIVIL_TIME_ZONE}
      and r.at < (${midnight} + interval '1 day') at time zone ${CIVIL_TIME_ZONE}`)
  }
  if (sameActorAs !== undefined) {
    conditions.push(
      sql`r.actor_id = (select s.actor_id from activity.records as s where s.id = ${sameActorAs}::uuid)`,
    )
  }
  if (sameSubjectAs !== undefined) {
    conditions.push(sql`(r.subject_kind, r.subject_id) =
      (select s.subject_kind, s.subject_id from activity.records as s where s.id = ${sameSubjectAs}::uuid)`)
  }
  return sql.join(conditions, sql` and `)
}

/** The declared events, for choosing among. */
export async function declaredEvents(
  tx: Tx,
): Promise<readonly { readonly event: string; readonly sentence: string }[]> {
  const { rows } = await sql<{ event: string; sentence: string }>`
    select event, sentence from activity.events order by event`.execute(tx)
  return rows
}

/** What somebody looked at or did: each event with what it was about, once, and how often. */
export interface TouchedByActor {
  readonly event: string
  readonly sentence: string
  readonly readsPersonalData: boolean
  /** Undefined where the event names nothing in particular, such as a list that was looked at. */
  readonly subject: { readonly kind: string; readonly id: string } | undefined
  readonly times: number
}

/** By the actor's identifier, from one instant to before another; as the auditor, who alone reads the log. */
export async function touchedBy(
  tx: Tx,
  { actor, from, until }: { readonly actor: string; readonly from: Date; readonly until: Date },
): Promise<readonly TouchedByActor[]> {
  const { rows } = await sql<{
    event: string
    sentence: string
    readsPersonalData: boolean
    subjectKind: string | null
    subjectId: string | null
    times: number
  }>`
    select r.event, coalesce(e.sentence, r.event) as sentence,
      coalesce(e.reads_personal_data, true) as "readsPersonalData",
      r.subject_kind as "subjectKind", r.subject_id as "subjectId", count(*)::integer as times
    from activity.records as r left join activity.events as e on e.event = r.event
    where r.actor_id = ${actor} and r.at >= ${from} and r.at < ${until}
    group by 1, 2, 3, 4, 5 order by 1, 4, 5`.execute(tx)
  return rows.map(({ subjectKind: kind, subjectId: id, ...row }) => ({
    ...row,
    subject: kind === null || id === null ? undefined : { kind, id },
  }))
}
