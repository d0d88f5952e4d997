/** What a copy holds, by name, size and hash, and the site's signature over it: whoever has the key can prove the copy. */
import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import { signingKeyId } from '#activity'
import type { SiteName } from '#database'
import type { WrittenEntry } from './zip-stream.ts'

export const MANIFEST = 'manifest.json'
export const SIGNATURE = 'manifest.sig'

export interface Manifest {
  readonly kind: 'landfall-holdings-manifest'
  readonly site: SiteName
  readonly agency: string
  readonly reference: string
  readonly writtenAt: string
  readonly files: readonly WrittenEntry[]
}

/** The text that is signed, byte for byte. */
export function manifestText(manifest: Omit<Manifest, 'kind'>): string {
  return `${JSON.stringify({ kind: 'landfall-holdings-manifest', ...manifest }, undefined, 1)}\n`
}

/** Detached: Ed25519 (RFC 8032) over the bytes of the manifest, with the key that signs the site's activity. */
export function signatureText(manifest: string, signingKey: KeyObject): string {
  const signature = sign(null, Buffer.from(manifest), signingKey).toString('base64')
  return `${JSON.stringify({ algorithm: 'Ed25519', keyId: signingKeyId(signingKey), signature }, undefined, 1)}\n`
}

export interface DetachedSignature {
  readonly keyId: string
  readonly signature: string
}

export function readSignature(text: string): DetachedSignature | undefined {
  const read = objectIn(text)
  return typeof read?.['keyId'] === 'string' && typeof read['signature'] === 'string'
    ? { keyId: read['keyId'], signature: read['signature'] }
    : undefined
}

/** Nothing is proved by that yet. */
export function readManifest(text: string): Manifest | undefined {
  const read = objectIn(text)
  const isOurs = read?.['kind'] === 'landfall-holdings-manifest' && Array.isArray(read['files'])
  return isOurs ? (read as unknown as Manifest) : undefined
}

export function isSignedBy(text: string, { signature }: DetachedSignature, key: KeyObject): boolean {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key
  return verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64'))
}

function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null ? (read as Readonly<Record<string, unknown>>) : undefined
  } catch {
    return undefined
  }
}
