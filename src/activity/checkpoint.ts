/** Signed checkpoints (Ed25519): whoever can rewrite the database still cannot sign what the log said before. */
import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import { canonicalJson } from '#kernel'
import type { ChainName } from './activity-record.ts'
import { sha256 } from './chain.ts'

export interface Checkpoint {
  readonly linkNumber: number
  /** The hash of that link, and so of everything before it. */
  readonly hash: string
  readonly at: Date
  readonly keyId: string
  /** Base64. */
  readonly signature: string
}

/** A short name for a public key: the start of the hash of its encoded form. */
export function signingKeyId(key: KeyObject): string {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key
  return sha256(publicKey.export({ type: 'spki', format: 'der' }).toString('base64')).slice(0, 16)
}

function signedText(chain: ChainName, checkpoint: Omit<Checkpoint, 'signature'>): Buffer {
  const { linkNumber, hash, at, keyId } = checkpoint
  return Buffer.from(canonicalJson({ chain, linkNumber, hash, at: at.toISOString(), keyId }))
}

export function signCheckpoint(
  chain: ChainName,
  link: { readonly number: number; readonly hash: string },
  at: Date,
  signingKey: KeyObject,
): Checkpoint {
  const unsigned = { linkNumber: link.number, hash: link.hash, at, keyId: signingKeyId(signingKey) }
  return { ...unsigned, signature: sign(null, signedText(chain, unsigned), signingKey).toString('base64') }
}

/** True when one of the trusted keys made the signature. */
export function isSignedBy(
  chain: ChainName,
  checkpoint: Checkpoint,
  trustedKeys: readonly KeyObject[],
): boolean {
  const key = trustedKeys.find((trusted) => signingKeyId(trusted) === checkpoint.keyId)
  return (
    key !== undefined &&
    verify(null, signedText(chain, checkpoint), key, Buffer.from(checkpoint.signature, 'base64'))
  )
}
