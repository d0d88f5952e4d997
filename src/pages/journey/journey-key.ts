/** What a site's journey key is used for, each use under a key of its own, so that none can stand for another. */
import { createHmac, hkdfSync } from 'node:crypto'
import { openAtRest, sealAtRest, spokenReference } from '#kernel'

export interface JourneySeal {
  /** Text for a hidden field or an address: only this site reads or changes it. */
  seal(context: string, text: string): string
  open(context: string, sealed: string): string | undefined
  /** A digest that tells nothing to whoever lacks the key. */
  digest(purpose: string, text: string): Buffer
}

export function journeySeal(key: Uint8Array): JourneySeal {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', key, '', `landfall journey ${use}`, 32))
  const [sealing, digesting] = [derive('seal'), derive('digest')]
  return {
    seal: (context, text) => sealAtRest(sealing, context, Buffer.from(text)).toString('base64url'),
    open: (context, sealed) => openAtRest(sealing, context, Buffer.from(sealed, 'base64url'))?.toString(),
    digest: (purpose, text) => createHmac('sha256', digesting).update(`${purpose}\n${text}`).digest(),
  }
}

/** Follows from the journey's own key, so that sending it again finds the same; `attempt` where it was taken. */
export function journeyReference(seal: JourneySeal, key: string, attempt: number): string {
  let round = 0
  return spokenReference(() => seal.digest('reference', `${key} ${String(attempt)} ${String(round++)}`))
}

export function journeyToken(seal: JourneySeal, key: string): string {
  return seal.digest('private token', key).subarray(0, 16).toString('base64url')
}
