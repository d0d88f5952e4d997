/** Answers what was not taken, and what had been answered before; and writes down what was answered. */
import { fault, type Fault } from '#kernel'
import { recordActivities } from '#activity'
import type { Tx } from '#database'
import { exchangeActor } from './activity-events.ts'
import { UNANSWERED_AFTER_MS } from './carry-sealed.ts'
import type { ExchangeOptions } from './exchange-options.ts'
import { RECEIPT_TYPE, type MessageHeader } from './message.ts'
import { postReceipt, repeatReceipt } from './outbox-store.ts'
import { isSilent } from './receiver-of.ts'
import { givenVerdict, type GivenVerdict, type Receipt } from './receipt.ts'
import { newReceipt } from './settle.ts'
import { refused } from './verdict.ts'

/** A message that was not taken: its number is still awaited. */
export interface NotTaken {
  readonly fault: Fault
  readonly expected?: number
}

type AnsweredMessage = Pick<MessageHeader, 'id' | 'type' | 'from' | 'sequence'>

export async function answerNotTaken(
  options: ExchangeOptions,
  message: AnsweredMessage,
  { fault: reason, expected }: NotTaken,
): Promise<void> {
  const answer = givenVerdict(refused(reason))
  await options.database.as(`${options.site}_exchange`, async (tx) => {
    await postAnswer(options, tx, message, { ...answer, ...(expected === undefined ? {} : { expected }) })
    if (!isSilent(options, message.type))
      await recordGivenVerdicts(options, tx, [{ header: message, answer }])
  })
  if (!isSilent(options, message.type))
    options.log.warn({ code: reason.code, type: message.type, from: message.from }, 'a message was not taken')
}

/**
 * The very message again: its sender may have missed the answer. While that is under way it is put again at most, and no
 * second one is made; of a receipt the next message says that it was taken.
 */
export async function repeatAnswer(
  options: ExchangeOptions,
  message: AnsweredMessage,
  earlier: GivenVerdict,
): Promise<void> {
  if (message.type === RECEIPT_TYPE) return
  const before = new Date(options.clock.now().getTime() - UNANSWERED_AFTER_MS)
  await options.database.as(`${options.site}_exchange`, async (tx) => {
    if (await repeatReceipt(tx, message.id, before)) return
    const answer = givenVerdict(refused(fault('message-replayed')))
    await postAnswer(options, tx, message, { ...answer, earlier })
  })
  if (!isSilent(options, message.type))
    options.log.warn(
      { code: 'message-replayed', type: message.type, from: message.from },
      'a message came again',
    )
}

async function postAnswer(
  options: ExchangeOptions,
  tx: Tx,
  { id, type, from, sequence }: AnsweredMessage,
  answer: Omit<Receipt, 'message'>,
): Promise<void> {
  const receipt = newReceipt(options, { message: { id, type, sequence }, ...answer })
  await postReceipt(tx, { ...receipt, to: from, at: options.clock.now(), answers: id })
}

export async function recordGivenVerdicts(
  options: ExchangeOptions,
  tx: Tx,
  given: readonly { readonly header: AnsweredMessage; readonly answer: GivenVerdict }[],
): Promise<void> {
  const entries = given.map(({ header: { id, type, from, sequence }, answer: { verdict, faults } }) => {
    const code = faults[0]?.code
    return {
      event: `message-${verdict}`,
      subject: { kind: 'message', id },
      details: { type, from, sequence, ...(code === undefined ? {} : { code, faults: faults.length }) },
    }
  })
  await recordActivities(tx, options.clock.now(), exchangeActor(options.site), entries)
}
