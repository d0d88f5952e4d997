/** Which mailbox an address belongs to; for every other address nothing is taken. */
import { withoutDetail } from '../address/mail-address.ts'
import type { Mailbox } from '../mail-options.ts'

/** Undefined for an address that is not ours. */
export function mailboxFinder(mailboxes: readonly Mailbox[]): (address: string) => string | undefined {
  const known = new Map(
    mailboxes.flatMap(({ name, addresses }) => addresses.map((address) => [withoutDetail(address), name])),
  )
  return (address) => known.get(withoutDetail(address))
}
