/** Who is still to be told a notice: whoever was not told it, and whoever's mail came back. */
import type { Tx } from '#database'
import type { Mail } from '#mail'
import { selectMailed, selectUntold } from './notice-store.ts'

/** Undefined at a site that sends no mail. */
export type Deliveries = Pick<Mail, 'deliveries'> | undefined

export async function untoldOf(
  tx: Tx,
  mail: Deliveries,
  { breach, notice }: { readonly breach: string; readonly notice: string },
): Promise<readonly string[]> {
  const untold = await selectUntold(tx, breach, notice)
  return [...untold, ...(await cameBack(tx, mail, notice))]
}

/** Whose mail of this notice came back, or was given up. */
export async function cameBack(tx: Tx, mail: Deliveries, notice: string): Promise<readonly string[]> {
  if (mail === undefined) return []
  const mailed = await selectMailed(tx, notice)
  const ids = mailed.map(({ mailId }) => mailId)
  const lost = new Set(
    (await mail.deliveries(tx, ids)).flatMap(({ id, state }) =>
      state === 'bounced' || state === 'given-up' ? [id] : [],
    ),
  )
  return mailed.filter(({ mailId }) => lost.has(mailId)).map(({ person }) => person)
}
