/** All SQL of the schema `feedback`. */
import { sql, type RoomSchema, type Tx } from '#database'
import type { Outcome } from './outcomes.ts'

export const feedbackSchema: RoomSchema = {
  room: 'feedback',
  schema: 'feedback',
  migrations: new URL('./migrations/', import.meta.url),
}

export interface FeedbackRow {
  readonly reference: string
  readonly receivedAt: Date
  readonly outcome: Outcome
  readonly words: Uint8Array
  readonly hasFile: boolean
}

export async function insertFeedback(tx: Tx, row: FeedbackRow): Promise<void> {
  await sql`
    insert into feedback.feedback (reference, received_at, outcome, words, has_file)
    values (${row.reference}, ${row.receivedAt}, ${row.outcome}, ${row.words}, ${row.hasFile})`.execute(tx)
}

const columns = sql`reference, received_at as "receivedAt", outcome, words, has_file as "hasFile"`

/** The newest first. */
export async function selectNewest(tx: Tx, limit: number): Promise<readonly FeedbackRow[]> {
  const { rows } = await sql<FeedbackRow>`
    select ${columns} from feedback.feedback order by received_at desc, reference limit ${limit}`.execute(tx)
  return rows
}

export async function selectFeedback(tx: Tx, reference: string): Promise<FeedbackRow | undefined> {
  const { rows } = await sql<FeedbackRow>`
    select ${columns} from feedback.feedback where reference = ${reference}`.execute(tx)
  return rows[0]
}

export interface WaitingFeedback {
  readonly receivedAt: Date
  readonly reference: string
}

/** The longest waiting first, from the one after `after` on. */
export async function selectUnmailed(
  tx: Tx,
  most: number,
  after: WaitingFeedback | undefined,
): Promise<readonly WaitingFeedback[]> {
  const { rows } = await sql<WaitingFeedback>`
    select received_at as "receivedAt", reference from feedback.feedback
    where mailed_at is null and (received_at, reference) >
      (coalesce(${after?.receivedAt ?? null}, '-infinity'::timestamptz), ${after?.reference ?? ''})
    order by received_at, reference limit ${most}`.execute(tx)
  return rows
}

/** For whoever comes first; undefined when somebody has it in hand or has mailed it. */
export async function takeUnmailed(tx: Tx, reference: string): Promise<FeedbackRow | undefined> {
  const { rows } = await sql<FeedbackRow>`
    select ${columns} from feedback.feedback where reference = ${reference} and mailed_at is null
    for update skip locked`.execute(tx)
  return rows[0]
}

export async function markMailed(tx: Tx, reference: string, at: Date): Promise<void> {
  await sql`update feedback.feedback set mailed_at = ${at} where reference = ${reference}`.execute(tx)
}

/** False when there is none. */
export async function deleteFeedback(tx: Tx, reference: string): Promise<boolean> {
  const { rows } = await sql`
    delete from feedback.feedback where reference = ${reference} returning reference`.execute(tx)
  return rows.length > 0
}
