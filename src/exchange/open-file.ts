/** Fetches a sealed file and opens it: who signed, for whom, and whether it holds what its name says. */
import { err, fault, ok, type Fault, type Result } from '#kernel'
import type { ExchangeOptions } from './exchange-options.ts'
import { fileNameOf, type MessageName } from './file-name.ts'
import type { Sealer } from './openpgp/start-sealer.ts'
import { unpacked, unpackedOne, type Unpacked } from './packed.ts'

/** Its messages in their order; the fault is about the first of them. */
export async function openFile(
  options: ExchangeOptions,
  sealer: Sealer,
  name: MessageName,
): Promise<Result<readonly Unpacked[], Fault>> {
  const sealed = await options.carrier.get(name, fileNameOf(name))
  await options.reached?.('file-fetched')
  const opened = await sealer.open({
    sealed,
    privateKeys: [options.keys.privateKey, ...options.keys.retiredPrivateKeys],
    signerKeys: options.peers.find(({ site }) => site === name.from)?.publicKeys ?? [],
    at: options.clock.now(),
  })
  if (!opened.ok) return err(fault(opened.error))
  const messages = messagesIn(opened.value, name)
  if (!messages.ok) return messages
  const wrong = faultOf(messages.value, name, options)
  if (wrong !== undefined) return err(wrong)
  await options.reached?.('message-opened')
  return messages
}

function messagesIn(plaintext: Uint8Array, { until }: MessageName): Result<readonly Unpacked[], Fault> {
  if (until !== undefined) return unpacked(plaintext)
  const only = unpackedOne(plaintext)
  return only.ok ? ok([only.value]) : only
}

function faultOf(
  messages: readonly Unpacked[],
  name: MessageName,
  { site }: ExchangeOptions,
): Fault | undefined {
  const { from, type, sequence, until = sequence, id } = name
  const headers = messages.map(({ message }) => message.header)
  // Signed and sealed properly, but put in another's mailbox or handed on to a third: the header tells.
  if (headers.some((header) => header.to !== site)) return fault('message-wrong-recipient')
  if (headers.some((header) => header.from !== from)) return fault('message-unknown-signer')
  const isAsNamed =
    headers.length === until - sequence + 1 &&
    headers[0]?.id === id &&
    headers.every((header, index) => header.type === type && header.sequence === sequence + index)
  return isAsNamed ? undefined : fault('message-file-name-mismatch')
}
