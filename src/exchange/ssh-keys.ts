/** Ed25519 keys for the carrier's host and its users, in OpenSSH's own form. */
import ssh2 from 'ssh2'
import { BrokenPromise } from '#kernel'
import { sshFingerprint } from './ssh-fingerprint.ts'

export interface SshKeys {
  readonly privateKey: string
  /** One line, as in `authorized_keys`. */
  readonly publicKey: string
  /** `SHA256:...`, to be pinned by whoever connects. */
  readonly fingerprint: string
}

const TRIES = 5

/** The library now and then writes a key that it cannot read again: such a pair is thrown away. */
export function generateSshKeys(comment: string): SshKeys {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const pair = ssh2.utils.generateKeyPairSync('ed25519', { comment })
    const readable = [pair.private, pair.public].every(
      (text) => !(ssh2.utils.parseKey(text) instanceof Error),
    )
    if (readable)
      return { privateKey: pair.private, publicKey: pair.public, fingerprint: sshKeyFingerprint(pair.public) }
  }
  throw new BrokenPromise('no readable SSH key could be made')
}

/** Of a public or a private key's text. */
export function sshKeyFingerprint(keyText: string): string {
  const key = ssh2.utils.parseKey(keyText)
  if (key instanceof Error) throw new BrokenPromise('this is no SSH key')
  return sshFingerprint(key.getPublicSSH())
}
