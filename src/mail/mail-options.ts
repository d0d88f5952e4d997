/** What mail is made of: everything that differs between a test, the demonstration and production. */
import type { Database, DatabaseRole, SiteName } from '#database'
import type { Clock, NewId } from '#kernel'
import type { AuthenticationSettings } from './authentication/authentication-settings.ts'
import type { ImapSettings } from './incoming/imap-settings.ts'
import type { MailReader } from './reading/start-mail-reader.ts'
import type { DkimSettings, SmtpSettings } from './outgoing/smtp-transport.ts'

/** Who takes what comes for which addresses. */
export interface Mailbox {
  /** A word for the database and the log: `enquiries`. */
  readonly name: string
  readonly addresses: readonly string[]
  readonly takenBy: readonly DatabaseRole[]
}

export interface MailOptions {
  readonly site: SiteName
  readonly database: Database
  readonly clock: Clock
  readonly newId: NewId
  /** 32 bytes: every mail is sealed with it, and marks are made with it. */
  readonly atRestKey: Uint8Array
  /** What people see as the sender, and answer to. */
  readonly from: { readonly name: string; readonly address: string }
  readonly postedBy: readonly DatabaseRole[]
  readonly mailboxes: readonly Mailbox[]
  /** Left out, mail waits in the queue. */
  readonly smtp?: SmtpSettings | undefined
  readonly dkim?: DkimSettings | undefined
  /** Where the site's mail server hands over what came. */
  readonly lmtp?: { readonly host: string; readonly port: number } | undefined
  /** Or where it is fetched from, for a site whose mailbox lies elsewhere. */
  readonly imap?: ImapSettings | undefined
  /** How senders are found out; left out, nobody is asked and every sender is unknown. */
  readonly authentication?: AuthenticationSettings | undefined
  /** Whoever has a reading worker already may lend it, and stops it; else mail has its own. */
  readonly reader?: MailReader
  /** Told of what did not work and is tried again; it logs codes, never messages. */
  readonly onTrouble: (error: unknown) => void
}
