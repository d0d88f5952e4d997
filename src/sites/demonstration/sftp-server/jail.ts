/** What a user of the carrier may reach: the files of the mailboxes named for it, and nothing above, beside or below. */
import { posix } from 'node:path'

export interface MailboxRights {
  /** Folder names, such as `justice-customs`. */
  readonly writes: readonly string[]
  readonly reads: readonly string[]
}

export type Reached =
  | { readonly kind: 'root' }
  | {
      readonly kind: 'mailbox'
      readonly mailbox: string
      readonly mayWrite: boolean
      readonly mayRead: boolean
    }
  | {
      readonly kind: 'file'
      readonly mailbox: string
      readonly name: string
      readonly mayWrite: boolean
      readonly mayRead: boolean
    }

/** No hidden files, no separators, nothing that a file system or a terminal could read otherwise. */
const FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/

/** Undefined for everything outside: the user cannot tell what is there from what is not. */
export function reach(path: string, rights: MailboxRights): Reached | undefined {
  const parts = posix
    .resolve('/', path)
    .split('/')
    .slice(1)
    .filter((part) => part !== '')
  const [mailbox, name] = parts
  if (mailbox === undefined) return { kind: 'root' }
  const mayWrite = rights.writes.includes(mailbox)
  const mayRead = rights.reads.includes(mailbox)
  if (parts.length > 2 || (!mayWrite && !mayRead)) return undefined
  if (name === undefined) return { kind: 'mailbox', mailbox, mayWrite, mayRead }
  return FILE_NAME.test(name) ? { kind: 'file', mailbox, name, mayWrite, mayRead } : undefined
}
