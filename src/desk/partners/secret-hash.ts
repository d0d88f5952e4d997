/** Secrets of partners: 256 drawn bits, so that a salted hash needs no slow function to withstand guessing. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** A mark that scanners for leaked secrets can look for. */
const MARK = 'lfp_'

export interface DrawnSecret {
  /** Shown once, and kept nowhere. */
  readonly secret: string
  readonly salt: Buffer
  readonly secretHash: Buffer
}

export function drawSecret(): DrawnSecret {
  const secret = `${MARK}${randomBytes(32).toString('base64url')}`
  const salt = randomBytes(16)
  return { secret, salt, secretHash: hashOf(secret, salt) }
}

export interface HashedSecret {
  readonly salt: Buffer
  readonly secretHash: Buffer
}

const NOBODYS = drawSecret()

/** The one that the secret is. It takes as long for an unknown partner as for a wrong secret. */
export function heldSecret<Kept extends HashedSecret>(
  secret: string,
  kept: readonly Kept[],
): Kept | undefined {
  const isNobodys = isSecret(secret, NOBODYS)
  const [held] = kept.filter((one) => isSecret(secret, one))
  return isNobodys ? undefined : held
}

function isSecret(secret: string, { salt, secretHash }: HashedSecret): boolean {
  return timingSafeEqual(hashOf(secret, salt), secretHash)
}

function hashOf(secret: string, salt: Buffer): Buffer {
  return createHmac('sha256', salt).update(secret).digest()
}
