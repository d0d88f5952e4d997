/** Opens a sealed message: whole, sealed to this site, unchanged, and signed by the peer, or else the code of what is not. */
import {
  decrypt,
  readKey,
  readMessage,
  readPrivateKey,
  type DecryptMessageResult,
  type PublicKey,
} from 'openpgp'
import { err, ok, type ErrorCode, type Result } from '#kernel'
import { packetsEnd } from './packet-end.ts'

export interface OpenRequest {
  readonly sealed: Uint8Array
  readonly privateKeys: readonly string[]
  readonly signerKeys: readonly string[]
  readonly at: Date
}

/** Clocks of two agencies differ by seconds; a signature from the near future is no forgery. */
const CLOCK_SKEW_MS = 5 * 60_000
/** A compressed message of a few kilobytes must not fill the memory. */
const LARGEST_PLAINTEXT = 256 * 1024 * 1024

export async function open(request: OpenRequest): Promise<Result<Uint8Array, ErrorCode>> {
  const end = packetsEnd(request.sealed)
  if (end === 'truncated') return err('message-truncated')
  if (end === 'malformed') return err('message-tampered')

  const signers = await Promise.all(
    request.signerKeys.map(async (armoredKey) => (await readKey({ armoredKey })).toPublic()),
  )
  const keys = await Promise.all(request.privateKeys.map((armoredKey) => readPrivateKey({ armoredKey })))
  const message = await readMessage({ binaryMessage: request.sealed }).catch(() => undefined)
  if (message === undefined) return err('message-tampered')

  const ours = new Set(keys.flatMap((key) => key.getKeyIDs().map((id) => id.toHex())))
  const recipients = message.getEncryptionKeyIDs().map((id) => id.toHex())
  if (!recipients.some((id) => ours.has(id))) return err('message-wrong-recipient')

  const at = new Date(request.at.getTime() + CLOCK_SKEW_MS)
  try {
    const opened = await decrypt({
      message,
      decryptionKeys: keys,
      verificationKeys: signers,
      date: at,
      format: 'binary',
      config: { maxDecompressedMessageSize: LARGEST_PLAINTEXT },
    })
    const refused = await signatureRefused(opened.signatures, signers, at)
    return refused === undefined ? ok(opened.data) : err(refused)
  } catch {
    // The library's own messages can quote the input: only the code leaves this place.
    return err('message-tampered')
  }
}

/** Exactly one signature, by a key of the peer that is valid now, over exactly these bytes. */
async function signatureRefused(
  signatures: DecryptMessageResult['signatures'],
  signers: readonly PublicKey[],
  at: Date,
): Promise<ErrorCode | undefined> {
  const [signature] = signatures
  if (signature === undefined || signatures.length !== 1) return 'message-unknown-signer'
  const valid = await Promise.allSettled(signers.map((key) => key.getSigningKey(signature.keyID, at)))
  if (valid.every(({ status }) => status === 'rejected')) return 'message-unknown-signer'
  return signature.verified.then(
    () => undefined,
    () => 'message-tampered' as const,
  )
}
