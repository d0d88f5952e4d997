/** Where sealed objects lie. A driver sees ciphertext only, and each says in which country it lies. */
import type { Readable } from 'node:stream'
import { BrokenPromise } from '#kernel'
import type { Residency } from '../residency.ts'

/** The SHA-256 of the sealed bytes, in hexadecimals: a store can be checked without any key. */
export type Address = string

/** Sealed bytes of known length that can be read again, should a store ask for them twice. */
export interface SealedBytes {
  readonly size: number
  /** From `start` up to but without `end`. */
  read(range?: { readonly start: number; readonly end: number }): AsyncIterable<Uint8Array>
}

export interface Driver {
  readonly name: 'folder' | 's3' | 'azure'
  readonly residency: Residency
  /** Whole or not at all. */
  put(address: Address, sealed: SealedBytes): Promise<void>
  get(address: Address): Promise<Readable>
  /** No trouble when it is gone already. */
  remove(address: Address): Promise<void>
  has(address: Address): Promise<boolean>
}

/** Nothing but an address becomes part of a path. */
export function placeOf(address: Address): string {
  if (!/^[0-9a-f]{64}$/.test(address)) throw new BrokenPromise('an object is stored under its hash only')
  return `${address.slice(0, 2)}/${address.slice(2, 4)}/${address}`
}

export function missing(): BrokenPromise {
  return new BrokenPromise('the stored object is gone', 'file-damaged')
}

/** The store does not answer or refuses: nothing was half kept, and later it may work. */
export class StoreUnreachable extends BrokenPromise {
  readonly statusCode = 503

  constructor(cause: unknown) {
    super('the store of files does not answer as it must', 'file-store-unreachable', { cause })
  }
}
