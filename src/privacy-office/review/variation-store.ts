/** The SQL of variations of agreements: proposed as a whole version, agreed to once, never changed. */
import { sql, type Tx } from '#database'

/** Without who proposed and agreed, which a reviewer does not see; the requests of two people say it to staff. */
export interface VariationRow {
  readonly id: string
  readonly agreement: string
  readonly version: string
  readonly countsFrom: string
  readonly reason: string
  readonly body: string
  readonly proposedAt: Date
  readonly agreedAt: Date | null
}

const columns = sql`id, agreement, version, counts_from as "countsFrom", reason, body, proposed_at as "proposedAt",
  agreed_at as "agreedAt"`

/** The newest first. */
export async function selectVariations(tx: Tx): Promise<readonly VariationRow[]> {
  const { rows } = await sql<VariationRow>`
    select ${columns} from review.variations order by proposed_at desc, id`.execute(tx)
  return rows
}

/** In the order in which they count. */
export async function selectAgreedVariations(tx: Tx): Promise<readonly VariationRow[]> {
  const { rows } = await sql<VariationRow>`
    select ${columns} from review.variations where agreed_at is not null order by counts_from, agreed_at`.execute(
    tx,
  )
  return rows
}

export async function selectVariation(tx: Tx, id: string): Promise<VariationRow | undefined> {
  const { rows } = await sql<VariationRow>`select ${columns} from review.variations where id = ${id}`.execute(
    tx,
  )
  return rows[0]
}

export interface NewVariation extends Omit<VariationRow, 'agreedAt'> {
  readonly onceKey: string
  readonly proposedBy: string
}

/** False where the same form had been sent already. */
export async function insertVariation(tx: Tx, one: NewVariation): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into review.variations (id, once_key, agreement, version, counts_from, reason, body, proposed_by, proposed_at)
    values (${one.id}, ${one.onceKey}, ${one.agreement}, ${one.version}, ${one.countsFrom}, ${one.reason}, ${one.body},
      ${one.proposedBy}, ${one.proposedAt})
    on conflict (once_key) do nothing returning id`.execute(tx)
  return rows.length === 1
}

/** False when it was agreed to already. */
export async function setVariationAgreed(tx: Tx, id: string, by: string, at: Date): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update review.variations set agreed_by = ${by}, agreed_at = ${at}
    where id = ${id} and agreed_at is null returning id`.execute(tx)
  return rows.length === 1
}
