/** Takes one file from a mailbox: each of its messages is applied and answered, or refused by name. */
import { fault } from '#kernel'
import { isRefusedForItsValues, retrying } from '#database'
import { answerNotTaken, repeatAnswer, type NotTaken } from './answer-message.ts'
import type { ExchangeOptions } from './exchange-options.ts'
import type { MessageName } from './file-name.ts'
import { openFile } from './open-file.ts'
import type { Sealer } from './openpgp/start-sealer.ts'
import { isFilled, type Filled, type Unpacked } from './packed.ts'
import type { Receiver } from './receiver.ts'
import { receiverOf } from './receiver-of.ts'
import { takeMessages, type TakenTogether } from './take-messages.ts'
import { refused, type Verdict } from './verdict.ts'

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
  return takeEach(options, await receiverOf(options, name), opened.value)
}

async function takeEach(
  options: ExchangeOptions,
  receiver: Receiver,
  messages: readonly Unpacked[],
): Promise<'taken' | NotTaken> {
  for (let rest = messages; isFilled(rest);) {
    // A long body is its room's work for seconds.
    const together: Filled = receiver.checksRows === true ? [rest[0]] : rest
    const { taken, notTaken } = await takeTogether(options, receiver, together)
    const next = rest[taken]
    rest = rest.slice(taken)
    if (notTaken === undefined || next === undefined) continue
    const { header } = next.message
    if ('earlier' in notTaken) await repeatAnswer(options, header, notTaken.earlier)
    else await answerNotTaken(options, header, notTaken)
    await options.reached?.('receiving-committed')
    if ('fault' in notTaken) return notTaken
    rest = rest.slice(1)
  }
  return 'taken'
}

/**
 * In one transaction, of which every message knows nothing: when one fails, those before it are taken, and then it by
 * itself. What the database will never hold is refused by name, and the stream goes on; whatever else fails is tried
 * again later.
 */
async function takeTogether(
  options: ExchangeOptions,
  receiver: Receiver,
  messages: Filled,
): Promise<TakenTogether> {
  let answered = 0
  const taking = (instead?: Verdict) =>
    retrying(() =>
      options.database.as(receiver.role, (tx) => {
        answered = 0
        return takeMessages(options, tx, receiver, messages, { instead, answered: () => (answered += 1) })
      }),
    )
  let together: TakenTogether
  try {
    together = await taking()
  } catch (error) {
    const isForGood = isRefusedForItsValues(error)
    const failedAt = answered < messages.length ? answered : 0
    if (messages.length > 1 && (isForGood || failedAt > 0)) {
      // Where no message can be named, half of them: the one that fails is found.
      const sound = failedAt > 0 ? failedAt : messages.length >> 1
      const before = await takeTogether(options, receiver, messages.slice(0, sound) as [Unpacked])
      if (isForGood) return before
    }
    if (!isForGood) throw error
    together = await taking(refused(fault('message-not-storable')))
  }
  if (together.taken > 0) {
    receiver.committed?.()
    await options.reached?.('receiving-committed')
  }
  return together
}
