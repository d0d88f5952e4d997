/** Keys: each object has its own, wrapped by the site's; destroying the wrapped key destroys every copy of the object. */
import { hkdfSync, randomBytes } from 'node:crypto'
import { openAtRest, sealAtRest } from '#kernel'
import { damaged, type ObjectSeal } from './chunk-cipher.ts'

/** The site's keys of this room, each for one use, made from its key at rest. */
export interface FileKeys {
  readonly wrapping: Uint8Array
  /** Nobody without it can test whether the site holds a file that they have. */
  readonly addressing: Uint8Array
}

export function fileKeys(atRestKey: Uint8Array): FileKeys {
  const derived = (use: string) => new Uint8Array(hkdfSync('sha256', atRestKey, '', `files/${use}`, 32))
  return { wrapping: derived('wrapping'), addressing: derived('addressing') }
}

export function newSeal(id: string): ObjectSeal {
  return { id, key: randomBytes(32) }
}

export function wrapKey({ wrapping }: FileKeys, { id, key }: ObjectSeal): Buffer {
  return sealAtRest(wrapping, `files/key/${id}`, key)
}

export function unwrapKey({ wrapping }: FileKeys, id: string, wrapped: Uint8Array): ObjectSeal {
  const key = openAtRest(wrapping, `files/key/${id}`, wrapped)
  if (key === undefined) throw damaged()
  return { id, key }
}

/** The name that the file came with is somebody's words: it lies under the object's key and is gone with it. */
export function sealName({ id, key }: ObjectSeal, name: string): Buffer {
  return sealAtRest(key, `files/name/${id}`, Buffer.from(name))
}

export function openName({ id, key }: ObjectSeal, sealed: Uint8Array): string {
  const name = openAtRest(key, `files/name/${id}`, sealed)
  if (name === undefined) throw damaged()
  return name.toString()
}
