/** A person's mail in their copy of what is held about them: what came, as it came, and that something went. */
import { Readable } from 'node:stream'
import type { Tx } from '#database'
import { civilDate, err, ok } from '#kernel'
import type { Mail } from '#mail'
import type { HeldFile, HoldingsOpener, PersonsRecords, Recipient } from './holdings-opener.ts'

export function mailHoldings(mail: Mail): HoldingsOpener {
  const heldOf = (tx: Tx, { emailAddresses: addresses, references: threads }: PersonsRecords) =>
    mail.heldOf(tx, { addresses, threads })
  return {
    room: 'mail',
    async files(tx, of) {
      const held = await heldOf(tx, of)
      return held
        .filter(({ direction, hasBody }) => direction === 'in' && hasBody)
        .map(({ id, at, size, thread, byAddress }): HeldFile => ({
          ...{ room: 'mail', table: 'mail.inbox', record: id, what: 'mail that came', at },
          ...{ name: `mail-of-${civilDate(at)}.eml`, type: 'message/rfc822' },
          bytes: size ?? undefined,
          fromThem: byAddress,
          partOf: thread ?? undefined,
          async open(as) {
            const bytes = await as((own) => mail.openHeld(own, id))
            return bytes === undefined ? err('mail-gone') : ok(Readable.from([bytes]))
          },
        }))
    },
    async recipients(tx, of) {
      const held = await heldOf(tx, of)
      return held
        .filter(({ direction }) => direction === 'out')
        .map(({ at, state, thread, byAddress }): Recipient => ({
          at,
          to: byAddress ? 'your own address' : 'another address in the matter',
          by: `mail (${(state ?? 'queued').replace('-', ' ')})`,
          what: 'A mail of which we keep no words once it has left',
          lawfulBasis: 'Privacy Act 2020, IPP 11(1)(a): it is what the information was given for',
          reference: thread ?? undefined,
        }))
    },
  }
}
