/** Compares the peer's numbers with ours after a start, and puts right what can be proven; the rest stands still, told. */
import type { ErrorCode } from '#kernel'
import type { SiteName, Tx } from '#database'
import type { ExchangeOptions } from './exchange-options.ts'
import {
  fileCarriedFrom,
  lockNumbers,
  noteBehind,
  renumber,
  storeOutgoingStanding,
  type OutgoingNumbers,
} from './position-store.ts'
import type { IncomingPosition, Positions } from './positions.ts'
import { RECEIPT_TYPE } from './message.ts'
import { tryAgainFrom } from './outbox-store.ts'
import { isSilent } from './receiver-of.ts'

export interface AskedPeer {
  readonly word: string
  /** What the peer had answered of each stream when it was asked: it cannot have taken less since. */
  readonly answered: ReadonlyMap<string, number>
  /** Files that were gone from its mailbox before it was asked, though it had not said that it took them. */
  readonly gone?: ReadonlySet<string>
}

/** Resolves to the files of which only a second word can tell whether they are lost: they may have been taken since. */
export async function reconcile(
  options: ExchangeOptions,
  peer: SiteName,
  theirs: Positions,
  { answered, gone }: AskedPeer,
): Promise<ReadonlySet<string>> {
  const at = options.clock.now()
  const agreed: IncomingPosition[] = []
  await options.database.as(`${options.site}_exchange`, async (tx) => {
    for (const position of theirs.incoming) {
      const found = await reconcileOutgoing(tx, peer, position, answered.get(position.type) ?? 0)
      if (found === 'renumbered')
        tell(options, position.type, 'stream-diverged', 'the numbers of a stream were put right')
      else if (found !== 'not-ours')
        await storeOutgoingStanding(
          tx,
          { peer, type: position.type },
          found === 'agreed' ? undefined : { code: found, at },
        )
      if (found === 'agreed') agreed.push(position)
      if (found === 'stream-diverged' || found === 'stream-peer-behind')
        tell(options, position.type, found, 'a stream stands still')
    }
    for (const position of theirs.outgoing)
      if (await noteBehind(tx, peer, position, at))
        tell(options, position.type, 'stream-behind', 'messages of a stream are missing here')
  })
  const missing = new Set<string>()
  for (const { type, number } of agreed) {
    const from = Math.max(number, answered.get(type) ?? 0) + 1
    const file = await missingFrom(options, { peer, type, from })
    if (file === undefined) continue
    missing.add(file)
    if (gone?.has(file) === true) await putAgain(options, { peer, type, from })
  }
  return gone === undefined ? missing : new Set()
}

interface StreamFrom {
  readonly peer: SiteName
  readonly type: string
  readonly from: number
}

/** The first file that the peer has not taken, when it lies in its mailbox no longer. */
async function missingFrom(options: ExchangeOptions, stream: StreamFrom): Promise<string | undefined> {
  const file = await options.database.as(`${options.site}_exchange`, (tx) => fileCarriedFrom(tx, stream))
  if (file === undefined) return undefined
  const isThere = await options.carrier.has({ from: options.site, to: stream.peer }, file)
  return isThere ? undefined : file
}

/** The peer took it before it was restored. */
function putAgain(options: ExchangeOptions, { peer, type, from }: StreamFrom): Promise<void> {
  const at = options.clock.now()
  return options.database.as(`${options.site}_exchange`, (tx) =>
    tryAgainFrom(tx, { to: peer, type, number: from }, at),
  )
}

type Found = 'agreed' | 'renumbered' | 'not-ours' | 'stream-diverged' | 'stream-peer-behind'

async function reconcileOutgoing(
  tx: Tx,
  peer: SiteName,
  position: IncomingPosition,
  answeredThen: number,
): Promise<Found> {
  const { type, number, hash, recent } = position
  const from = recent[0]?.[0] ?? number + 1
  const numbers = await lockNumbers(tx, { peer, type, from })
  if (numbers === undefined) return 'not-ours'
  const first = firstThatDiffers(numbers, position)
  // Of receipts it goes on by itself, and asks for what they answered.
  const isBehind = answeredThen > number && type !== RECEIPT_TYPE
  if (first === undefined) return isBehind ? 'stream-peer-behind' : 'agreed'
  const later = numbers.sent.filter((sent) => sent.number >= first)
  // Proven only where the one before is the same on both sides, and all that would move is ours to send.
  const isProven = first > from || first === 1
  if (!isProven || later.some(({ isAnswered, canGoAgain }) => isAnswered || !canGoAgain))
    return 'stream-diverged'
  await renumber(tx, { peer, type, from: first, base: number, hash })
  return 'renumbered'
}

/** The lowest number that the peer has taken and that is another message here, or none. */
function firstThatDiffers(
  { adoptedNumber, sent }: OutgoingNumbers,
  { recent }: IncomingPosition,
): number | undefined {
  const ours = new Map(sent.map((one) => [one.number, one.hash]))
  const differing = recent.find(([number, hash]) => {
    // What an earlier restore lost is known to be missing.
    if (!ours.has(number)) return number > adoptedNumber
    return ours.get(number) !== hash
  })
  return differing?.[0]
}

function tell(options: ExchangeOptions, type: string, code: ErrorCode, sentence: string): void {
  const isKeptSilent =
    isSilent(options, type) ||
    options.outgoing.some((stream) => stream.type === type && stream.compartment === 'silent')
  if (!isKeptSilent) options.log.warn({ code, type }, sentence)
}
