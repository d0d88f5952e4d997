/** A carrier brings sealed files from one site's mailbox to another; it can read none of them. */
import type { SiteName } from '#database'

/** A folder that one site writes and one site empties. */
export interface Mailbox {
  readonly from: SiteName
  readonly to: SiteName
}

export interface Carrier {
  /**
   * Writes `<name>.part`, then renames it: whoever lists the mailbox sees whole files only. A cut upload goes on where
   * it stopped; a file that is already there whole is left alone. `written` runs between the writing and the renaming.
   */
  put(mailbox: Mailbox, name: string, bytes: Uint8Array, written?: () => Promise<void>): Promise<void>
  /** The names of the whole files, in order. */
  list(mailbox: Mailbox): Promise<readonly string[]>
  /** Whether the whole file lies there still; asked by whoever put it. */
  has(mailbox: Mailbox, name: string): Promise<boolean>
  get(mailbox: Mailbox, name: string): Promise<Uint8Array>
  /** Removing what is no longer there is no error: two removals may race. */
  remove(mailbox: Mailbox, name: string): Promise<void>
  close(): Promise<void>
}

export const PART_SUFFIX = '.part'

export function mailboxFolder({ from, to }: Mailbox): string {
  return `${from}-${to}`
}
