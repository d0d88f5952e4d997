/** The SQL of what the Commissioner's reviewer reads. */
import { sql, type RoomSchema, type Tx } from '#database'
import type { ReviewedClock, ReviewedProof } from '#rooms'

export const reviewSchema: RoomSchema = {
  room: 'review',
  schema: 'review',
  migrations: new URL('./migrations/', import.meta.url),
}

export interface CountedClock extends ReviewedClock {
  readonly countedAt: Date
}

export interface RunProof extends ReviewedProof {
  readonly provedAt: Date
}

/** All that the rooms counted and proved, and nothing that they once did. */
export async function saveReviewed(
  tx: Tx,
  {
    clocks,
    proofs,
  }: { readonly clocks: readonly ReviewedClock[]; readonly proofs: readonly ReviewedProof[] },
  at: Date,
): Promise<void> {
  await sql`delete from review.clocks`.execute(tx)
  await sql`delete from review.proofs`.execute(tx)
  for (const one of clocks)
    await sql`
      insert into review.clocks (clock, words, law, kept, missed, running, counted_at)
      values (${one.clock}, ${one.words}, ${one.law}, ${one.kept}, ${one.missed}, ${one.running}, ${at})`.execute(
      tx,
    )
  for (const one of proofs)
    await sql`
      insert into review.proofs (proof, words, holds, found, proved_at)
      values (${one.proof}, ${one.words}, ${one.holds}, ${one.found}, ${at})`.execute(tx)
}

export async function selectClocks(tx: Tx): Promise<readonly CountedClock[]> {
  const { rows } = await sql<CountedClock>`
    select clock, words, law, kept, missed, running, counted_at as "countedAt" from review.clocks order by clock`.execute(
    tx,
  )
  return rows
}

export async function selectProofs(tx: Tx): Promise<readonly RunProof[]> {
  const { rows } = await sql<RunProof>`
    select proof, words, holds, found, proved_at as "provedAt" from review.proofs order by proof`.execute(tx)
  return rows
}

export interface VerificationRow {
  readonly id: string
  readonly askedAt: Date
  readonly doneAt: Date | null
  readonly intact: boolean | null
  readonly records: number | null
  readonly checkpoints: number | null
}

/** The newest first. */
export async function selectVerifications(tx: Tx, most: number): Promise<readonly VerificationRow[]> {
  const { rows } = await sql<VerificationRow>`
    select id, asked_at as "askedAt", done_at as "doneAt", intact, records, checkpoints
    from review.verifications order by asked_at desc, id limit ${most}`.execute(tx)
  return rows
}

export async function selectAskedFor(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from review.verifications where done_at is null order by asked_at, id`.execute(tx)
  return rows.map(({ id }) => id)
}

export interface AskedProof {
  readonly id: string
  readonly onceKey: string
  readonly by: string
  readonly at: Date
}

export async function insertAsked(tx: Tx, { id, onceKey, by, at }: AskedProof): Promise<void> {
  await sql`
    insert into review.verifications (id, once_key, asked_at, asked_by) values (${id}, ${onceKey}, ${at}, ${by})
    on conflict (once_key) do nothing`.execute(tx)
}

/** By the clock, and by nobody. */
export async function insertByClock(tx: Tx, id: string, at: Date): Promise<void> {
  await sql`insert into review.verifications (id, asked_at) values (${id}, ${at})`.execute(tx)
}

export interface Walked {
  readonly at: Date
  readonly intact: boolean
  readonly records: number
  readonly checkpoints: number
}

export async function setDone(tx: Tx, ids: readonly string[], walked: Walked): Promise<void> {
  await sql`
    update review.verifications set done_at = ${walked.at}, intact = ${walked.intact}, records = ${walked.records},
      checkpoints = ${walked.checkpoints}
    where id = any (${[...ids]}::uuid[]) and done_at is null`.execute(tx)
}
