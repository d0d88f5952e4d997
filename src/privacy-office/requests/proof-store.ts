/** SQL of how it was made sure who asks (Privacy Act 2020 s 57): of each request for itself. */
import { sql, type Tx } from '#database'

export const PROOFS = {
  'document-sighted': 'A passport or other official document with a photo was seen in person',
  'certified-copy': 'A certified copy of such a document came',
  'verified-identity': 'They signed in with a verified identity',
  'held-facts': 'They knew facts that we hold and nobody else would know',
  'mailbox-shown': 'They have shown that they read the email address that we hold for them',
  'signed-authority': 'A signed authority of the person came, and its signature was checked',
  'law-appoints': 'A law or a court appoints them to act for the person',
} as const

export type ProofHow = keyof typeof PROOFS

export interface ProofRow {
  readonly id: string
  readonly of: 'person' | 'authority'
  readonly how: ProofHow
  readonly isSatisfied: boolean
  readonly words: string
  readonly at: Date
  readonly byId: string
  readonly byName: string
}

/** In their order; the last of each counts. */
export async function selectProofs(tx: Tx, reference: string): Promise<readonly ProofRow[]> {
  const { rows } = await sql<ProofRow>`
    select id, of, how, is_satisfied as "isSatisfied", words, at, by_id as "byId", by_name as "byName"
    from requests.proofs where reference = ${reference} order by at, id`.execute(tx)
  return rows
}

export async function insertProof(tx: Tx, reference: string, p: ProofRow): Promise<void> {
  await sql`
    insert into requests.proofs (id, reference, of, how, is_satisfied, words, at, by_id, by_name)
    values (${p.id}, ${reference}, ${p.of}, ${p.how}, ${p.isSatisfied}, ${p.words}, ${p.at}, ${p.byId},
      ${p.byName})`.execute(tx)
}

/** Of the person, and of the authority of whoever asks for them, where somebody does. */
export function isProven(proofs: readonly ProofRow[], representative: string): boolean {
  const last = (of: ProofRow['of']) => proofs.findLast((proof) => proof.of === of)?.isSatisfied === true
  return representative === '' ? last('person') : last('person') && last('authority')
}
