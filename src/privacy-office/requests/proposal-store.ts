/** SQL of a decision that waits for its second person. */
import { sql, type Tx } from '#database'

export interface ProposalRow {
  readonly decision: string
  readonly words: string
  readonly proposedBy: string
  readonly proposedByName: string
  readonly proposedAt: Date
}

/** One at a time: what was proposed before and lapsed is written over. */
export async function insertProposal(
  tx: Tx,
  reference: string,
  p: {
    readonly decision: string
    readonly words: string
    readonly by: { readonly id: string; readonly name: string }
    readonly at: Date
  },
): Promise<void> {
  await deleteProposal(tx, reference)
  await sql`
    insert into requests.proposals (reference, decision, words, proposed_by, proposed_by_name, proposed_at)
    values (${reference}, ${p.decision}, ${p.words}, ${p.by.id}, ${p.by.name}, ${p.at})`.execute(tx)
}

export async function selectProposal(tx: Tx, reference: string): Promise<ProposalRow | undefined> {
  const { rows } = await sql<ProposalRow>`
    select decision, words, proposed_by as "proposedBy", proposed_by_name as "proposedByName",
      proposed_at as "proposedAt"
    from requests.proposals where reference = ${reference}`.execute(tx)
  return rows[0]
}

export async function deleteProposal(tx: Tx, reference: string): Promise<void> {
  await sql`delete from requests.proposals where reference = ${reference}`.execute(tx)
}
