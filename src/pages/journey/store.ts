/** All SQL of the journeys that were sent: of each a digest of its key, for as long as it could be sent again. */
import { sql, type Tx } from '#database'
import { BrokenPromise } from '#kernel'

export interface JourneyClaim {
  readonly isNew: boolean
  readonly reference: string
  readonly answersHash: Buffer
  readonly sentAt: Date
}

/** Two at once: the second waits until the first has committed, then finds it; or until it has failed, and is the first. */
export async function claimJourney(
  tx: Tx,
  of: {
    readonly keyHash: Buffer
    readonly answersHash: Buffer
    readonly reference: string
    readonly at: Date
  },
): Promise<JourneyClaim> {
  const { rows } = await sql<JourneyClaim>`
    select is_new as "isNew", reference, answers_hash as "answersHash", sent_at as "sentAt"
    from journeys.claim(${of.keyHash}, ${of.answersHash}, ${of.reference}, ${of.at})`.execute(tx)
  const [claim] = rows
  if (claim === undefined) throw new BrokenPromise('a journey was neither claimed nor found')
  return claim
}

/** The record's unique constraint, which has `reference` in its name, refused it. */
export function isTakenReference(thrown: unknown): boolean {
  if (!(thrown instanceof Error) || !('code' in thrown) || thrown.code !== '23505') return false
  return 'constraint' in thrown && /reference/.test(String(thrown.constraint))
}
