/** What a site is made of before its rooms: database, keys, clock, log, the way out to its peers. */
import type { ActivitySigningKey } from '#activity'
import type { Programme } from '#agreement'
import type { Database, SiteName } from '#database'
import type { Carrier, ExchangeLog, SealedPeer, Sealer, SiteKeys, SshKeys } from '#exchange'
import type { FilesOptions, Residency } from '#files'
import type { Clock, NewId } from '#kernel'
import type { MailSettings } from '#mail'
import type { GuideSource, SiteLog } from '#pages'

export interface HeldKeys {
  /** OpenPGP, for sealed messages. */
  readonly exchange: SiteKeys
  /** For messages that wait in the outbox. */
  readonly atRest: Uint8Array
  /** For the silent compartment; Customs alone. */
  readonly screening: Uint8Array
  /** For the security store: networks lie sealed under it. */
  readonly security: Uint8Array
  readonly activity: ActivitySigningKey
  /** For signing in at the SFTP server. */
  readonly carrier: SshKeys
}

export interface SiteLogs {
  readonly pages: SiteLog
  readonly exchange: ExchangeLog
  /** Trouble of a loop or a worker: its code and where, never its message, which may quote values. */
  trouble(part: string): (error: unknown) => void
  close(): void
}

/** What the demonstration shows beside the real thing; nothing of it exists in production. */
export interface Demonstration {
  /** Made-up passports to lay on a lane's reader, as they lie there at the moment. */
  readonly passports: () => readonly {
    readonly name: string
    readonly issuer: string
    readonly mrz: string
  }[]
  /** The tour, which goes along over the sites. */
  readonly guide?: GuideSource
}

export interface SiteContext {
  readonly site: SiteName
  readonly database: Database
  /** The same database, for the jobs, which open connections of their own; without it the clock starts nothing. */
  readonly jobsUrl?: string
  readonly keys: HeldKeys
  readonly peers: readonly SealedPeer[]
  readonly carrier: Carrier
  /** Sites of one process may share a sealing worker; else each starts its own. */
  readonly sealer?: Sealer
  readonly programme: Programme
  readonly clock: Clock
  readonly newId: NewId
  readonly log: SiteLogs
  /** Folder for what is kept outside the database: signed checkpoints of the activity log. */
  readonly folder: string
  /** The site's origin as browsers know it, for addresses in mail; without it they are told as paths. */
  readonly origin?: string
  /** Where files lie, and who scans them; needed by a site that keeps some. */
  readonly files?: Pick<FilesOptions, 'drivers' | 'folder' | 'scanner'>
  /** Where the database stands; on the agency's premises unless somebody says otherwise. */
  readonly recordsIn?: Residency
  /** By which servers mail goes and comes; without it the site has none. */
  readonly mail?: MailSettings
  /** Where events of the site’s security are sent, `tls://host:port`; without it they stay at the site. */
  readonly securityEventsTo?: string
  readonly demonstration?: Demonstration
  /** The file in which the tests of this copy left what held and what failed; without it nothing is said to be verified. */
  readonly verified?: string
  /** Told at every point of a journey at which a machine may stop; for the tests that stop it there. */
  readonly reached?: (step: string) => void | Promise<void>
}
