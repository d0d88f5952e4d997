/** Who is still to be told a notice: whoever was not told it, and whoever's mail came back. */
import type { Tx } from '#database'
import type { Mail } from '#mail'
import { selectMailed, selectMailsOf, selectUntold } from './notice-store.ts'

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

/** Mails of the breach, of whatever notice, that came back or were given up. */
export async function lostMails(tx: Tx, mail: Deliveries, breach: string): Promise<readonly string[]> {
  return lostOf(tx, mail, await selectMailsOf(tx, breach))
}

/** Whose mail of this notice came back, or was given up. */
export async function cameBack(tx: Tx, mail: Deliveries, notice: string): Promise<readonly string[]> {
  const mailed = await selectMailed(tx, notice)
  const lost = new Set(
    await lostOf(
      tx,
      mail,
      mailed.map(({ mailId }) => mailId),
    ),
  )
  return mailed.filter(({ mailId }) => lost.has(mailId)).map(({ person }) => person)
}

async function lostOf(tx: Tx, mail: Deliveries, ids: readonly string[]): Promise<readonly string[]> {
  if (mail === undefined || ids.length === 0) return []
  return (await mail.deliveries(tx, ids)).flatMap(({ id, state }) =>
    state === 'bounced' || state === 'given-up' ? [id] : [],
  )
}
