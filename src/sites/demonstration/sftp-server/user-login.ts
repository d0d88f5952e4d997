/** Lets a user of the carrier in by the public key that is on record for it; there are no passwords. */
import { timingSafeEqual } from 'node:crypto'
import ssh2, { type AuthContext, type ParsedKey } from 'ssh2'
import { BrokenPromise } from '#kernel'
import type { MailboxRights } from './jail.ts'

export interface SftpUser extends MailboxRights {
  readonly name: string
  /** One line, as in `authorized_keys`. */
  readonly publicKey: string
}

export function userLogin(users: readonly SftpUser[]): (context: AuthContext) => SftpUser | undefined {
  const known = users.map((user) => ({ user, key: parsed(user) }))
  return (context) => {
    if (context.method !== 'publickey') {
      context.reject(['publickey'])
      return undefined
    }
    const match = known.find(({ user }) => user.name === context.username)
    const shown = match && isSameKey(match.key, context.key.data) ? match : undefined
    const { blob, signature } = context
    // Without a signature the client only asks whether this key would do.
    const proven =
      shown !== undefined &&
      (signature === undefined || (blob !== undefined && shown.key.verify(blob, signature, context.hashAlgo)))
    if (!proven) {
      context.reject(['publickey'])
      return undefined
    }
    context.accept()
    return signature === undefined ? undefined : shown.user
  }
}

function parsed(user: SftpUser): ParsedKey {
  const key = ssh2.utils.parseKey(user.publicKey)
  if (key instanceof Error) throw new BrokenPromise(`the SSH key of ${user.name} cannot be read`)
  return key
}

function isSameKey(known: ParsedKey, shown: Buffer): boolean {
  const expected = known.getPublicSSH()
  return expected.length === shown.length && timingSafeEqual(expected, shown)
}
