/** Takes one file from a mailbox: opened, checked, applied and answered in one transaction, or refused by name. */
import { fault, parsedJson, type Fault } from '#kernel'
import { recordActivity } from '#activity'
import { retrying, type Tx } from '#database'
import { exchangeActor } from './activity-events.ts'
import { applyReceipt } from './apply-receipt.ts'
import type { ExchangeOptions } from './exchange-options.ts'
import { fileNameOf, type MessageName } from './file-name.ts'
import { beginReceiving, finishReceiving, type StreamPosition } from './inbox-store.ts'
import { plaintextHash, RECEIPT_TYPE, unframed, type Message, type MessageHeader } from './message.ts'
import type { Sealer } from './openpgp/start-sealer.ts'
import { postReceipt } from './outbox-store.ts'
import { checkArrival } from './permit.ts'
import { takesFrom, type Receiver } from './receiver.ts'
import { givenVerdict, type GivenVerdict } from './receipt.ts'
import { newReceipt } from './settle.ts'
import { declareIncoming } from './stream-store.ts'
import { refused, type Verdict } from './verdict.ts'

/** A message that was not taken: its number is still awaited. */
interface NotTaken {
  readonly fault: Fault
  readonly expected?: number
  readonly earlier?: GivenVerdict
}

export type Outcome = 'taken' | NotTaken

/** Everything is committed when this returns; only then may the file be removed. */
export async function takeMessage(
  options: ExchangeOptions,
  sealer: Sealer,
  name: MessageName,
): Promise<Outcome> {
  const outcome = await openAndTake(options, sealer, name)
  if (outcome !== 'taken') await answerNotTaken(options, name, outcome)
  await options.reached?.('receiving-committed')
  return outcome
}

async function openAndTake(options: ExchangeOptions, sealer: Sealer, name: MessageName): Promise<Outcome> {
  const sealed = await options.carrier.get(name, fileNameOf(name))
  await options.reached?.('file-fetched')
  const opened = await sealer.open({
    sealed,
    privateKeys: [options.keys.privateKey, ...options.keys.retiredPrivateKeys],
    signerKeys: options.peers.find(({ site }) => site === name.from)?.publicKeys ?? [],
    at: options.clock.now(),
  })
  if (!opened.ok) return { fault: fault(opened.error) }
  const message = unframed(opened.value)
  if (!message.ok) return { fault: message.error }
  const { header } = message.value
  // Signed and sealed properly, but put in another's mailbox or handed on to a third: the header tells.
  if (header.to !== options.site) return { fault: fault('message-wrong-recipient') }
  if (header.from !== name.from) return { fault: fault('message-unknown-signer') }
  if (header.id !== name.id || header.type !== name.type || header.sequence !== name.sequence) {
    return { fault: fault('message-file-name-mismatch') }
  }
  await options.reached?.('message-opened')
  const receiver = await receiverOf(options, header)
  const hash = plaintextHash(opened.value)
  const outcome = await retrying(() =>
    options.database.as(receiver.role, (tx) => takeOpened(options, tx, receiver, message.value, hash)),
  )
  if (outcome === 'taken') receiver.committed?.()
  return outcome
}

/** In the receiver's own transaction. */
export async function takeOpened(
  options: ExchangeOptions,
  tx: Tx,
  receiver: Receiver,
  message: Message,
  hash: string,
): Promise<Outcome> {
  const { header } = message
  const position = await beginReceiving(tx, header)
  await options.reached?.('stream-locked')
  const notTaken = outOfOrder(position, header, hash)
  if (notTaken !== undefined) return notTaken

  const isReceipt = header.type === RECEIPT_TYPE
  const faults = isReceipt ? [] : gateFaults(options, receiver, message)
  const verdict: Verdict = faults.length > 0 ? refused(...faults) : await receiver.receive(tx, message)
  await options.reached?.('room-answered')
  const answer = givenVerdict(verdict)
  const about = { id: header.id, type: header.type, sequence: header.sequence }
  const receipt = isReceipt ? undefined : newReceipt(options, { message: about, ...answer })
  await finishReceiving(tx, header, { at: options.clock.now(), hash, answer, receipt })
  if (receiver.compartment !== 'silent') await recordGivenVerdict(options, tx, header, answer)
  await options.reached?.('receipt-posted')
  return 'taken'
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

function outOfOrder(position: StreamPosition, header: MessageHeader, hash: string): NotTaken | undefined {
  const expected = position.lastNumber + 1
  if (header.sequence < expected) {
    const repeated = { fault: fault('message-replayed') }
    const isSame = position.earlierId === header.id && position.earlierHash === hash
    // The very message again: its sender may have missed the answer, so the answer is repeated.
    return isSame && position.earlierVerdict !== null
      ? { ...repeated, earlier: { verdict: position.earlierVerdict, faults: position.earlierFaults ?? [] } }
      : repeated
  }
  if (header.sequence > expected) return { fault: fault('message-skipped'), expected }
  return header.previousHash === position.lastHash ? undefined : { fault: fault('message-chain-broken') }
}

/** The room's receiver; the exchange's own for receipts, and for types that no room takes. */
export async function receiverOf(options: ExchangeOptions, { from, type }: MessageHeader): Promise<Receiver> {
  const role = `${options.site}_exchange` as const
  if (type === RECEIPT_TYPE) {
    return { type, role, compartment: 'silent', receive: (tx, message) => applyReceipt(options, tx, message) }
  }
  const receiver = options.receivers.find((known) => known.type === type && takesFrom(known, from))
  if (receiver !== undefined) return receiver
  const stream = { type, from, receivedBy: role, settledBy: [], compartment: 'open' } as const
  await options.database.as(role, (tx) => declareIncoming(tx, stream))
  return { type, role, receive: async () => refused(fault('message-type-unnamed')) }
}

async function answerNotTaken(
  options: ExchangeOptions,
  name: MessageName,
  notTaken: NotTaken,
): Promise<void> {
  const { fault: reason, expected, earlier } = notTaken
  const answer = givenVerdict(refused(reason))
  const receipt = newReceipt(options, {
    message: { id: name.id, type: name.type, sequence: name.sequence },
    ...answer,
    ...(expected === undefined ? {} : { expected }),
    ...(earlier === undefined ? {} : { earlier }),
  })
  await options.database.as(`${options.site}_exchange`, async (tx) => {
    await postReceipt(tx, { ...receipt, to: name.from, at: options.clock.now() })
    if (!isSilent(options, name.type)) await recordGivenVerdict(options, tx, name, answer)
  })
  if (!isSilent(options, name.type)) {
    options.log.warn({ code: reason.code, type: name.type, from: name.from }, 'a message was not taken')
  }
}

function isSilent(options: ExchangeOptions, type: string): boolean {
  return (
    type === RECEIPT_TYPE ||
    options.receivers.some((known) => known.type === type && known.compartment === 'silent')
  )
}

async function recordGivenVerdict(
  options: ExchangeOptions,
  tx: Tx,
  message: Pick<MessageHeader, 'id' | 'type' | 'from' | 'sequence'>,
  { verdict, faults }: GivenVerdict,
): Promise<void> {
  const { id, type, from, sequence } = message
  const code = faults[0]?.code
  await recordActivity(tx, options.clock.now(), exchangeActor(options.site), {
    event: `message-${verdict}`,
    subject: { kind: 'message', id },
    details: { type, from, sequence, ...(code === undefined ? {} : { code, faults: faults.length }) },
  })
}
