/** Takes messages of a stream that follow one another: checked, applied and answered in one transaction, each by itself. */
import { performance } from 'node:perf_hooks'
import { fault, parsedJson, type Fault } from '#kernel'
import type { Tx } from '#database'
import { recordGivenVerdicts, type NotTaken } from './answer-message.ts'
import type { ExchangeOptions } from './exchange-options.ts'
import { beginReceiving, finishReceiving, type StreamPosition } from './inbox-store.ts'
import { RECEIPT_TYPE, type Message, type MessageHeader } from './message.ts'
import type { Filled, Unpacked } from './packed.ts'
import { checkArrival } from './permit.ts'
import type { Receiver } from './receiver.ts'
import { givenVerdict, type GivenVerdict } from './receipt.ts'
import { newReceipt } from './settle.ts'
import { refused, type Verdict } from './verdict.ts'

/** What the rooms lock is wanted by others: after this long what was taken is committed, and the rest follows. */
const TAKEN_TOGETHER_MS = 100

/** Taken and answered before; what was answered. */
export interface Repeated {
  readonly earlier: GivenVerdict
}

export interface TakenTogether {
  /** So many from the first; fewer than were given when the time was up or one is not to be taken. */
  readonly taken: number
  /** Why the one after them was not taken. */
  readonly notTaken?: Repeated | NotTaken
}

export interface TakingOptions {
  /** Every message is answered so, and its room is not asked. */
  readonly instead?: Verdict | undefined
  /** Told after each message that its room has answered. */
  readonly answered?: (() => void) | undefined
}

/** In the receiver's own transaction. The first message's number decides where the stream must stand. */
export async function takeMessages(
  options: ExchangeOptions,
  tx: Tx,
  receiver: Receiver,
  messages: Filled,
  taking: TakingOptions = {},
): Promise<TakenTogether> {
  const [first] = messages
  const position = await beginReceiving(tx, first.message.header)
  await options.reached?.('stream-locked')
  const { inOrder, notTaken } = follow(position, messages)
  const verdicts = await verdictsOf(options, tx, receiver, inOrder, { ...taking, position })
  const taken = verdicts.map((verdict, index) => {
    const { message, hash } = inOrder[index] as Unpacked
    const { id, type, sequence } = message.header
    const answer = givenVerdict(verdict)
    const receipt =
      type === RECEIPT_TYPE ? undefined : newReceipt(options, { message: { id, type, sequence }, ...answer })
    return { header: message.header, hash, answer, receipt }
  })
  if (taken.length > 0) {
    if (receiver.compartment !== 'silent') await recordGivenVerdicts(options, tx, taken)
    // Last: what it locks every other stream of the peer needs.
    await finishReceiving(tx, first.message.header, taken, options.clock.now())
  }
  await options.reached?.('receipt-posted')
  return taken.length < inOrder.length || notTaken === undefined
    ? { taken: taken.length }
    : { taken: taken.length, notTaken }
}

/** Those that follow one another from where the stream stands, and why the next one does not. */
function follow(
  position: StreamPosition,
  messages: readonly Unpacked[],
): { readonly inOrder: readonly Unpacked[]; readonly notTaken?: Repeated | NotTaken } {
  let stands = position
  for (const [index, { message, hash }] of messages.entries()) {
    const notTaken = outOfOrder(stands, message.header, hash)
    if (notTaken !== undefined) return { inOrder: messages.slice(0, index), notTaken }
    stands = { ...position, lastNumber: message.header.sequence, lastHash: hash }
  }
  return { inOrder: messages }
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

/** Of as many as there is time for, at least one. */
async function verdictsOf(
  options: ExchangeOptions,
  tx: Tx,
  receiver: Receiver,
  messages: readonly Unpacked[],
  { position, instead, answered }: TakingOptions & { readonly position: StreamPosition },
): Promise<readonly Verdict[]> {
  const given = (message: Message) =>
    putAside(position, message.header) ?? instead ?? atTheGate(options, receiver, message)
  if (receiver.receiveTogether !== undefined && messages.length > 1) {
    const beforehand = messages.map(({ message }) => given(message))
    const asked = messages.filter((_, index) => beforehand[index] === undefined)
    const said = await receiver.receiveTogether(
      tx,
      asked.map(({ message }) => message),
    )
    await options.reached?.('room-answered')
    const next = said.values()
    return beforehand.map((verdict) => verdict ?? (next.next().value as Verdict))
  }
  const verdicts: Verdict[] = []
  const began = performance.now()
  for (const { message } of messages) {
    verdicts.push(given(message) ?? (await receiver.receive(tx, message)))
    await options.reached?.('room-answered')
    answered?.()
    if (performance.now() - began > TAKEN_TOGETHER_MS) break
  }
  return verdicts
}

function putAside({ putAside: number }: StreamPosition, header: MessageHeader): Verdict | undefined {
  return number === header.sequence || header.standsFor !== undefined
    ? refused(fault('message-put-aside'))
    : undefined
}

/** The gate, from the other side: what the agreement does not name does not come in. */
function atTheGate(options: ExchangeOptions, receiver: Receiver, message: Message): Verdict | undefined {
  const faults = message.header.type === RECEIPT_TYPE ? [] : gateFaults(options, receiver, message)
  return faults.length > 0 ? refused(...faults) : undefined
}

function gateFaults(
  options: ExchangeOptions,
  receiver: Receiver,
  { header, body }: Message,
): readonly Fault[] {
  const permitted = checkArrival(options.permitIn, header, options.clock.now())
  if (!permitted.ok) return [permitted.error]
  return receiver.checksRows === true ? [] : permitted.value.check(parsedJson(body))
}
