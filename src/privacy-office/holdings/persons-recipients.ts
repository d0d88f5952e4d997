/** Everybody to whom something of the person was told: by the records that are theirs. */
import type { Tx } from '#database'
import type { Recipient } from '#rooms'
import { ownContents, recipientsOf, type CopyRequest } from './gather-copy.ts'
import { personsRecords } from './persons-records.ts'

/** In a transaction of `<site>_holdings`, by whoever records that it is read. */
export async function personsRecipients(
  tx: Tx,
  request: Pick<CopyRequest, 'maps' | 'openers' | 'records' | 'email'>,
): Promise<readonly Recipient[]> {
  const own = await ownContents(tx, request)
  const of = personsRecords(request.maps, own, request.email)
  return (await recipientsOf(tx, request.openers, of)).toSorted((a, b) => a.at.getTime() - b.at.getTime())
}
