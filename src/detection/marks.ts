/** The security store's own key: what a thing is counted by is kept as a keyed hash, and a network sealed. */
import { openAtRest, sealAtRest } from '#kernel'
import { keyedBy } from '#pages'

export interface Marks {
  /** The same for the same detection and key; without the key nobody can try out addresses. */
  markOf(detection: string, key: string): Buffer
  seal(mark: Uint8Array, network: string): Buffer
  /** Undefined where the key is another one than sealed it. */
  open(mark: Uint8Array, sealed: Uint8Array): string | undefined
}

export function marks(securityKey: Uint8Array): Marks {
  const hash = keyedBy(securityKey, 'detection/key')
  const contextOf = (mark: Uint8Array) => `detection network ${Buffer.from(mark).toString('hex')}`
  return {
    markOf: (detection, key) => hash(`${detection} ${key}`),
    seal: (mark, network) => sealAtRest(securityKey, contextOf(mark), Buffer.from(network)),
    open: (mark, sealed) => openAtRest(securityKey, contextOf(mark), sealed)?.toString(),
  }
}
