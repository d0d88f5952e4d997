/** Many messages sealed as one, handed over by whoever runs both sites: a replay of years carries in batches. */
import { BrokenPromise } from '#kernel'
import type { SiteName } from '#database'
import { bodyFromRest } from './at-rest-body.ts'
import type { ExchangeOptions } from './exchange-options.ts'
import { framed, plaintextHash, unframed, type Message } from './message.ts'
import type { Sealer } from './openpgp/start-sealer.ts'
import { rowsToBundle, storeBundled } from './outbox-store.ts'
import { receiverOf, takeOpened } from './take-message.ts'

const MOST_MESSAGES = 500
/** Taken in one transaction: all of a stream, so that a role acts once. */
const TAKEN_AT_A_TIME = 100
const LENGTH_BYTES = 4

/** Everything that waits for the peer, up to a number, each stream in its order; undefined when nothing waits. */
export async function bundle(
  options: ExchangeOptions,
  sealer: Sealer,
  to: SiteName,
): Promise<Uint8Array | undefined> {
  const role = `${options.site}_exchange` as const
  const at = options.clock.now()
  const recipientKey = options.peers.find(({ site }) => site === to)?.publicKeys[0]
  if (recipientKey === undefined) throw new BrokenPromise(`${options.site} knows no key of ${to}`)
  const rows = await options.database.as(role, (tx) => rowsToBundle(tx, to, MOST_MESSAGES))
  if (rows.length === 0) return undefined
  const last = new Map<string, string>()
  const parts: Buffer[] = []
  const hashes: string[] = []
  for (const row of rows) {
    const { id, type, agreement, agreementVersion, receiptsTaken } = row
    const header = {
      ...{ id, type, agreement, agreementVersion, receiptsTaken, to },
      from: options.site,
      sequence: row.number,
      previousHash: last.get(type) ?? row.previousHash,
      createdAt: row.createdAt.toISOString(),
    }
    const plaintext = framed(header, bodyFromRest(options.atRestKey, id, row.body))
    const hash = plaintextHash(plaintext)
    last.set(type, hash)
    hashes.push(hash)
    const length = Buffer.alloc(LENGTH_BYTES)
    length.writeUInt32BE(plaintext.length)
    parts.push(length, plaintext)
  }
  const sealed = await sealer.seal({
    plaintext: Buffer.concat(parts),
    privateKey: options.keys.privateKey,
    recipientKey,
    at,
  })
  await options.database.as(role, (tx) =>
    storeBundled(
      tx,
      rows.map(({ id }, index) => ({ id, hash: hashes[index] ?? '' })),
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
  for (const run of runsOfOneType(split(opened.value))) {
    const [first] = run
    if (first === undefined) continue
    const receiver = await receiverOf(options, first.message.header)
    await options.database.as(receiver.role, async (tx) => {
      for (const { message, hash } of run) {
        const outcome = await takeOpened(options, tx, receiver, message, hash)
        if (outcome !== 'taken')
          throw new BrokenPromise('a message of a bundle is out of order', outcome.fault.code)
      }
    })
    receiver.committed?.()
  }
}

interface Unpacked {
  readonly message: Message
  readonly hash: string
}

function* split(bytes: Uint8Array): Generator<Unpacked> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < view.length;) {
    const start = at + LENGTH_BYTES
    at = start + view.readUInt32BE(at)
    const plaintext = view.subarray(start, at)
    const message = unframed(plaintext)
    if (!message.ok) throw new BrokenPromise('a bundle holds no whole message', message.error.code)
    yield { message: message.value, hash: plaintextHash(plaintext) }
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
