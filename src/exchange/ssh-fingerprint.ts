/** Fingerprints of SSH host keys: pinned, so that a carrier that shows another key is not spoken to. */
import { createHash, timingSafeEqual } from 'node:crypto'

/** As OpenSSH prints it: `SHA256:` and the digest in base64 without padding. */
export function sshFingerprint(publicKey: Uint8Array): string {
  return `SHA256:${createHash('sha256').update(publicKey).digest('base64').replace(/=+$/, '')}`
}

export function isPinned(shown: Uint8Array, pinned: string): boolean {
  const left = Buffer.from(sshFingerprint(shown))
  const right = Buffer.from(pinned)
  return left.length === right.length && timingSafeEqual(left, right)
}
