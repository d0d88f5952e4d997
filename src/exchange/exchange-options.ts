/** What an exchange is made of: everything that differs between a test, the demo and production. */
import type { Clock, NewId } from '#kernel'
import type { Database, SiteName } from '#database'
import type { Carrier } from './carrier.ts'
import type { SealedPeer, SiteKeys } from './openpgp/site-keys.ts'
import type { Sealer } from './openpgp/start-sealer.ts'
import type { Permit } from './permit.ts'
import type { Receiver } from './receiver.ts'
import type { StepReached } from './steps.ts'
import type { OutgoingStream } from './stream-store.ts'

/** Codes and counts only, and nothing of the silent compartment: pino's shape. */
export interface ExchangeLog {
  info(details: Readonly<Record<string, string | number>>, sentence: string): void
  warn(details: Readonly<Record<string, string | number>>, sentence: string): void
}

export interface ExchangeOptions {
  readonly site: SiteName
  readonly database: Database
  readonly keys: SiteKeys
  readonly peers: readonly SealedPeer[]
  readonly carrier: Carrier
  readonly permitOut: Permit
  readonly permitIn: Permit
  /** Who may post what to whom, and whether its numbers may be known. */
  readonly outgoing: readonly OutgoingStream[]
  readonly receivers: readonly Receiver[]
  readonly clock: Clock
  readonly newId: NewId
  /** 32 bytes: what waits to be sealed is encrypted with it. */
  readonly atRestKey: Uint8Array
  /** What is registered of the silent compartment is sealed with it; with the key at rest unless told. */
  readonly silentKey?: Uint8Array
  readonly log: ExchangeLog
  /** Sites of one process may share a sealing worker, which is then theirs to stop; else the exchange has its own. */
  readonly sealer?: Sealer
  readonly reached?: StepReached
}
