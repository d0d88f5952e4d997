/** The SQL of proposals: what a dry run found, and how far two people and the disposal have come with it. */
import { sql, type Tx } from '#database'
import type { RetentionClass } from '#statute'

export type ProposalState = 'proposed' | 'superseded' | 'approved' | 'applying' | 'applied' | 'refused'

export interface NewProposal {
  readonly id: string
  readonly table: string
  readonly class: RetentionClass
  /** Whatever was due at the end of this day. */
  readonly asOf: string
  readonly madeAt: Date
  readonly records: number
  readonly held: number
  /** The days on which the clocks of the records began. */
  readonly firstOn: string
  readonly lastOn: string
  /** The dry run's. */
  readonly hash: string
  readonly engine: string
}

export interface ProposalRow extends NewProposal {
  readonly state: ProposalState
  readonly askedBy: string | null
  readonly approvedBy: string | null
  readonly approvedAt: Date | null
  readonly begunAt: Date | null
  readonly endedAt: Date | null
  readonly disposed: number | null
  readonly leftStanding: number | null
}

const columns = sql`id, table_name as "table", class, as_of as "asOf", made_at as "madeAt", records, held,
  first_on as "firstOn", last_on as "lastOn", hash, engine, state, asked_by as "askedBy", approved_by as "approvedBy",
  approved_at as "approvedAt", begun_at as "begunAt", ended_at as "endedAt", disposed,
  left_standing as "leftStanding"`

export async function insertProposal(tx: Tx, p: NewProposal): Promise<void> {
  await sql`
    insert into disposal.proposals (id, table_name, class, as_of, made_at, records, held, first_on, last_on, hash, engine)
    values (${p.id}, ${p.table}, ${p.class}, ${p.asOf}, ${p.madeAt}, ${p.records}, ${p.held}, ${p.firstOn}, ${p.lastOn},
      ${p.hash}, ${p.engine})`.execute(tx)
}

/** At most one of a table is open. */
export async function selectOpenProposal(tx: Tx, table: string): Promise<ProposalRow | undefined> {
  const { rows } = await sql<ProposalRow>`
    select ${columns} from disposal.proposals
    where table_name = ${table} and state in ('proposed', 'approved', 'applying')`.execute(tx)
  return rows[0]
}

export async function selectProposal(tx: Tx, id: string): Promise<ProposalRow | undefined> {
  const { rows } = await sql<ProposalRow>`
    select ${columns} from disposal.proposals where id = ${id}`.execute(tx)
  return rows[0]
}

/** The newest first; of those that a later dry run replaced none. */
export async function selectProposals(tx: Tx, limit: number): Promise<readonly ProposalRow[]> {
  const { rows } = await sql<ProposalRow>`
    select ${columns} from disposal.proposals where state <> 'superseded'
    order by made_at desc, table_name limit ${limit}`.execute(tx)
  return rows
}

/** What two people agreed to and is not done; what has begun comes first. */
export async function selectToApply(tx: Tx): Promise<readonly ProposalRow[]> {
  const { rows } = await sql<ProposalRow>`
    select ${columns} from disposal.proposals where state in ('approved', 'applying')
    order by state = 'approved', approved_at, id`.execute(tx)
  return rows
}

export async function supersede(tx: Tx, id: string): Promise<void> {
  await sql`update disposal.proposals set state = 'superseded' where id = ${id} and state = 'proposed'`.execute(
    tx,
  )
}

/** False when it is no longer proposed. */
export async function approve(
  tx: Tx,
  id: string,
  { askedBy, approvedBy, at }: { readonly askedBy: string; readonly approvedBy: string; readonly at: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update disposal.proposals set state = 'approved', asked_by = ${askedBy}, approved_by = ${approvedBy},
      approved_at = ${at}
    where id = ${id} and state = 'proposed'`.execute(tx)
  return numAffectedRows === 1n
}

/** False when another process has begun. */
export async function begin(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update disposal.proposals set state = 'applying', begun_at = ${at}
    where id = ${id} and state = 'approved'`.execute(tx)
  return numAffectedRows === 1n
}

export async function refuse(tx: Tx, id: string, at: Date): Promise<void> {
  await sql`update disposal.proposals set state = 'refused', ended_at = ${at}
    where id = ${id} and state = 'approved'`.execute(tx)
}

/** False when somebody has ended it already. */
export async function end(
  tx: Tx,
  id: string,
  { at, disposed, left }: { readonly at: Date; readonly disposed: number; readonly left: number },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update disposal.proposals set state = 'applied', ended_at = ${at}, disposed = ${disposed}, left_standing = ${left}
    where id = ${id} and state = 'applying'`.execute(tx)
  return numAffectedRows === 1n
}
