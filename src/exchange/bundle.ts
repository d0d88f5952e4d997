/** Many messages sealed as one, handed over by whoever runs both sites: a replay of years carries in batches. */
import { BrokenPromise } from '#kernel'
import type { SiteName } from '#database'
import type { ExchangeOptions } from './exchange-options.ts'
import type { Sealer } from './openpgp/start-sealer.ts'
import { rowsToBundle, storeBundled } from './outbox-store.ts'
import { isFilled, packed, unpacked, type Unpacked } from './packed.ts'
import { chained, recipientKey } from './seal-posted.ts'
import { receiverOf } from './receiver-of.ts'
import { takeMessages } from './take-messages.ts'

const MOST_MESSAGES = 500
/** Taken in one transaction: all of a stream, so that a role acts once. */
const TAKEN_AT_A_TIME = 100

/** Everything that waits for the peer, up to a number, each stream in its order; undefined when nothing waits. */
export async function bundle(
  options: ExchangeOptions,
  sealer: Sealer,
  to: SiteName,
): Promise<Uint8Array | undefined> {
  const role = `${options.site}_exchange` as const
  const at = options.clock.now()
  const key = recipientKey(options, { to })
  const rows = await options.database.as(role, (tx) => rowsToBundle(tx, to, MOST_MESSAGES))
  if (rows.length === 0) return undefined
  const types = [...new Set(rows.map(({ type }) => type))]
  const messages = types.flatMap((type) =>
    chained(
      options,
      rows.filter((row) => row.type === type),
    ),
  )
  const sealed = await sealer.seal({
    plaintext: packed(messages.map(({ plaintext }) => plaintext)),
    privateKey: options.keys.privateKey,
    recipientKey: key,
    at,
  })
  await options.database.as(role, (tx) =>
    storeBundled(
      tx,
      messages.map(({ row, hash }) => ({ id: row.id, hash, receiptsTaken: row.receiptsTaken })),
      at,
    ),
  )
  return sealed
}

/** Opens it and takes each message as if it had come alone; one that cannot be taken breaks the promise. */
export async function takeBundle(
  options: ExchangeOptions,
  sealer: Sealer,
  from: SiteName,
  sealed: Uint8Array,
): Promise<void> {
  const opened = await sealer.open({
    sealed,
    privateKeys: [options.keys.privateKey],
    signerKeys: options.peers.find(({ site }) => site === from)?.publicKeys ?? [],
    at: options.clock.now(),
  })
  if (!opened.ok) throw new BrokenPromise('a bundle does not open', opened.error)
  const messages = unpacked(opened.value)
  if (!messages.ok) throw new BrokenPromise('a bundle holds no whole message', messages.error.code)
  for (const run of runsOfOneType(messages.value)) {
    const [first] = run
    if (first === undefined) continue
    const receiver = await receiverOf(options, first.message.header)
    for (let rest = run; isFilled(rest);) {
      const together = rest
      const { taken, notTaken } = await options.database.as(receiver.role, (tx) =>
        takeMessages(options, tx, receiver, together),
      )
      if (notTaken !== undefined) throw new BrokenPromise('a message of a bundle is out of order')
      receiver.committed?.()
      rest = rest.slice(taken)
    }
  }
}

function* runsOfOneType(messages: Iterable<Unpacked>): Generator<readonly Unpacked[]> {
  let run: Unpacked[] = []
  for (const one of messages) {
    const isOther = run[0] !== undefined && run[0].message.header.type !== one.message.header.type
    if (isOther || run.length === TAKEN_AT_A_TIME) {
      yield run
      run = []
    }
    run.push(one)
  }
  if (run.length > 0) yield run
}
