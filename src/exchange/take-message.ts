/** Takes one message: checked, applied and answered in one transaction, or refused by name. */
import { fault, parsedJson, type Fault } from '#kernel'
import type { Tx } from '#database'
import { recordGivenVerdict, type NotTaken } from './answer-message.ts'
import type { ExchangeOptions } from './exchange-options.ts'
import { beginReceiving, finishReceiving, type StreamPosition } from './inbox-store.ts'
import { RECEIPT_TYPE, type Message, type MessageHeader } from './message.ts'
import { checkArrival } from './permit.ts'
import type { Receiver } from './receiver.ts'
import { givenVerdict, type GivenVerdict } from './receipt.ts'
import { newReceipt } from './settle.ts'
import { refused, type Verdict } from './verdict.ts'

/** Taken and answered before; what was answered. */
export interface Repeated {
  readonly earlier: GivenVerdict
}

export type Outcome = 'taken' | Repeated | NotTaken

/** In the receiver's own transaction. With `instead`, the message is answered so and its room is not asked. */
export async function takeOpened(
  options: ExchangeOptions,
  tx: Tx,
  receiver: Receiver,
  message: Message,
  hash: string,
  instead?: Verdict,
): Promise<Outcome> {
  const { header } = message
  const position = await beginReceiving(tx, header)
  await options.reached?.('stream-locked')
  const notTaken = outOfOrder(position, header, hash)
  if (notTaken !== undefined) return notTaken

  const isPutAside = position.putAside === header.sequence || header.standsFor !== undefined
  const verdict = isPutAside
    ? refused(fault('message-put-aside'))
    : (instead ?? (await verdictOf(options, tx, receiver, message)))
  await options.reached?.('room-answered')
  const answer = givenVerdict(verdict)
  const about = { id: header.id, type: header.type, sequence: header.sequence }
  const receipt =
    header.type === RECEIPT_TYPE ? undefined : newReceipt(options, { message: about, ...answer })
  await finishReceiving(tx, header, { at: options.clock.now(), hash, answer, receipt })
  if (receiver.compartment !== 'silent') await recordGivenVerdict(options, tx, header, answer)
  await options.reached?.('receipt-posted')
  return 'taken'
}

async function verdictOf(
  options: ExchangeOptions,
  tx: Tx,
  receiver: Receiver,
  message: Message,
): Promise<Verdict> {
  const faults = message.header.type === RECEIPT_TYPE ? [] : gateFaults(options, receiver, message)
  return faults.length > 0 ? refused(...faults) : receiver.receive(tx, message)
}

/** The gate, from the other side: what the agreement does not name does not come in. */
function gateFaults(
  options: ExchangeOptions,
  receiver: Receiver,
  { header, body }: Message,
): readonly Fault[] {
  const permitted = checkArrival(options.permitIn, header, options.clock.now())
  if (!permitted.ok) return [permitted.error]
  return receiver.checksRows === true ? [] : permitted.value.check(parsedJson(body))
}

function outOfOrder(
  position: StreamPosition,
  header: MessageHeader,
  hash: string,
): Repeated | NotTaken | undefined {
  const expected = position.lastNumber + 1
  if (header.sequence < expected) {
    const isSame = position.earlierId === header.id && position.earlierHash === hash
    return isSame && position.earlierVerdict !== null
      ? { earlier: { verdict: position.earlierVerdict, faults: position.earlierFaults ?? [] } }
      : { fault: fault('message-replayed') }
  }
  if (header.sequence > expected) return { fault: fault('message-skipped'), expected }
  return header.previousHash === position.lastHash ? undefined : { fault: fault('message-chain-broken') }
}
