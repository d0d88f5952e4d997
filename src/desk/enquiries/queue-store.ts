/** SQL of the queue, under row-level security: what is listed and what is counted, each at a cost that what is held does not raise. */
import { sql, type Tx } from '#database'
import { enquiryColumns, type EnquiryRow } from './agency-store.ts'
import type { LateSince } from './late-since.ts'

export const QUEUE_PARTS = ['all', 'mine', 'unassigned', 'late', 'mentions', 'answered'] as const
export type QueuePart = (typeof QUEUE_PARTS)[number]

export interface WhoseQueue {
  readonly personId: string
  readonly late: LateSince
}

/** As the partial indexes say it. */
const waiting = sql`state in ('received', 'with-agency')`

function isIn(part: QueuePart, { personId, late }: WhoseQueue) {
  switch (part) {
    case 'all':
      return waiting
    case 'mine':
      return sql`${waiting} and assigned_to = ${personId}`
    case 'unassigned':
      return sql`${waiting} and assigned_to is null`
    case 'late':
      return sql`${waiting} and ((first_reply_at is null and received_at < ${late.repliesReceivedBefore})
        or (first_reply_at is not null
          and (received_at < ${late.answersReceivedBefore} or follow_up_on < ${late.followUpsBefore})))`
    case 'mentions':
      return sql`reference in (
        select m.reference from enquiries.mentions m where m.person_id = ${personId} and m.seen_at is null)`
    case 'answered':
      return sql`state = 'answered'`
  }
}

/** A part of the queue, of one topic and one market where they are named. */
export interface QueueView {
  readonly part: QueuePart
  readonly topic?: string | null
  readonly market?: string | null
}

/** What waits longest, first. */
export async function selectQueue(
  tx: Tx,
  { part, topic = null, market = null }: QueueView,
  whose: WhoseQueue,
  most: number,
): Promise<readonly EnquiryRow[]> {
  const { rows } = await sql<EnquiryRow>`
    select ${enquiryColumns} from enquiries.enquiries
    where (${isIn(part, whose)}) and (${topic}::text is null or topic = ${topic})
      and (${market}::text is null or market = ${market})
    order by received_at, reference limit ${most}`.execute(tx)
  return rows
}

export type QueueCounts = Readonly<Record<QueuePart, number>>

/** No more than `most` of each are counted: an agency that has more than that knows it. */
export async function countQueue(tx: Tx, whose: WhoseQueue, most: number): Promise<QueueCounts> {
  const counted = (part: QueuePart) => sql`(select count(*)::integer from (
    select from enquiries.enquiries where ${isIn(part, whose)} limit ${most}) counted)`
  const { rows } = await sql<QueueCounts>`
    select ${counted('all')} as "all", ${counted('mine')} as mine, ${counted('unassigned')} as unassigned,
      ${counted('late')} as late, ${counted('mentions')} as mentions,
      ${counted('answered')} as answered`.execute(tx)
  return rows[0] ?? { all: 0, mine: 0, unassigned: 0, late: 0, mentions: 0, answered: 0 }
}

/** What was said last in each, but for notes, by its reference. */
export async function selectLastSaid(
  tx: Tx,
  references: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ reference: string; id: string }>`
    select distinct on (reference) reference, id from enquiries.messages
    where reference = any(${references}::text[]) and kind <> 'note'
    order by reference, said_at desc, id desc`.execute(tx)
  return new Map(rows.map(({ reference, id }) => [reference, id]))
}

/** How each question begins, by its reference: no more letters than `length`. */
export async function selectBeginnings(
  tx: Tx,
  references: readonly string[],
  length: number,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ reference: string; beginning: string }>`
    select distinct on (reference) reference, left(words, ${length}::integer) as beginning from enquiries.messages
    where reference = any(${references}::text[]) and kind = 'question'
    order by reference, said_at`.execute(tx)
  return new Map(rows.map(({ reference, beginning }) => [reference, beginning]))
}
