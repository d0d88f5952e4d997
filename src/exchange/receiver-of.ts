/** Who takes a message: the room's receiver; the exchange's own for receipts, and for types that no room takes. */
import { fault } from '#kernel'
import { applyReceipt } from './apply-receipt.ts'
import { applyReceipts } from './apply-receipts.ts'
import type { ExchangeOptions } from './exchange-options.ts'
import { RECEIPT_TYPE, type MessageHeader } from './message.ts'
import { takesFrom, type Receiver } from './receiver.ts'
import { declareIncoming } from './stream-store.ts'
import { refused } from './verdict.ts'

export async function receiverOf(
  options: ExchangeOptions,
  { from, type }: Pick<MessageHeader, 'from' | 'type'>,
): Promise<Receiver> {
  const role = `${options.site}_exchange` as const
  if (type === RECEIPT_TYPE) {
    return {
      ...{ type, role, compartment: 'silent' },
      receive: (tx, message) => applyReceipt(options, tx, message),
      receiveTogether: (tx, messages) => applyReceipts(options, tx, messages),
    }
  }
  const receiver = options.receivers.find((known) => known.type === type && takesFrom(known, from))
  if (receiver !== undefined) return receiver
  const stream = { type, from, receivedBy: role, settledBy: [], compartment: 'open' } as const
  await options.database.as(role, (tx) => declareIncoming(tx, stream))
  return { type, role, receive: async () => refused(fault('message-type-unnamed')) }
}

export function isSilent(options: ExchangeOptions, type: string): boolean {
  return (
    type === RECEIPT_TYPE ||
    options.receivers.some((known) => known.type === type && known.compartment === 'silent')
  )
}
