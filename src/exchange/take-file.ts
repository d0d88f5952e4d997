/** Takes one file from a mailbox, message by message: each is applied and answered, or refused by name. */
import { fault } from '#kernel'
import { isRefusedForItsValues, retrying } from '#database'
import { answerNotTaken, repeatAnswer, type NotTaken } from './answer-message.ts'
import type { ExchangeOptions } from './exchange-options.ts'
import type { MessageName } from './file-name.ts'
import { RECEIPT_TYPE } from './message.ts'
import { openFile } from './open-file.ts'
import type { Sealer } from './openpgp/start-sealer.ts'
import type { Unpacked } from './packed.ts'
import type { Receiver } from './receiver.ts'
import { receiverOf } from './receiver-of.ts'
import { takeOpened, type Outcome } from './take-message.ts'
import { refused } from './verdict.ts'

/**
 * Everything is committed when this returns; only then may the file be removed. The fault is that of the message at
 * which it ended; those before it are taken.
 */
export async function takeFile(
  options: ExchangeOptions,
  sealer: Sealer,
  name: MessageName,
): Promise<'taken' | NotTaken> {
  const opened = await openFile(options, sealer, name)
  if (!opened.ok) {
    const notTaken = { fault: opened.error }
    await answerNotTaken(options, name, notTaken)
    await options.reached?.('receiving-committed')
    return notTaken
  }
  const receiver = await receiverOf(options, name)
  // Receipts are the exchange's own: nobody else's work shares their transaction.
  const outcome =
    name.type === RECEIPT_TYPE && opened.value.length > 1
      ? await takeTogether(options, receiver, opened.value)
      : await takeEach(options, receiver, opened.value)
  return outcome
}

async function takeEach(
  options: ExchangeOptions,
  receiver: Receiver,
  messages: readonly Unpacked[],
): Promise<'taken' | NotTaken> {
  for (const one of messages) {
    const outcome = await takeOne(options, receiver, one)
    if (outcome === 'taken') receiver.committed?.()
    else if ('earlier' in outcome) await repeatAnswer(options, one.message.header, outcome.earlier)
    else await answerNotTaken(options, one.message.header, outcome)
    await options.reached?.('receiving-committed')
    if (outcome !== 'taken' && 'fault' in outcome) return outcome
  }
  return 'taken'
}

/** What the database will never hold is refused by name, and the stream goes on; whatever else fails is tried again. */
async function takeOne(
  options: ExchangeOptions,
  receiver: Receiver,
  { message, hash }: Unpacked,
): Promise<Outcome> {
  const taking = (instead?: ReturnType<typeof refused>) =>
    retrying(() =>
      options.database.as(receiver.role, (tx) => takeOpened(options, tx, receiver, message, hash, instead)),
    )
  try {
    return await taking()
  } catch (error) {
    if (!isRefusedForItsValues(error)) throw error
    return taking(refused(fault('message-not-storable')))
  }
}

async function takeTogether(
  options: ExchangeOptions,
  receiver: Receiver,
  messages: readonly Unpacked[],
): Promise<'taken' | NotTaken> {
  const areTaken = await retrying(() =>
    options.database.as(receiver.role, async (tx) => {
      for (const { message, hash } of messages) {
        const outcome = await takeOpened(options, tx, receiver, message, hash)
        if (outcome !== 'taken' && 'fault' in outcome) return false
      }
      return true
    }),
  ).catch((error: unknown) => {
    if (!isRefusedForItsValues(error)) throw error
    return false
  })
  // What was taken up to there stays taken; the rest is looked at one by one.
  if (!areTaken) return takeEach(options, receiver, messages)
  await options.reached?.('receiving-committed')
  return 'taken'
}
