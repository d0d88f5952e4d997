/** The words of the activity log: who did what to which thing, in identifiers and counts, never in values. */
import type { SiteName } from '#database'

export const ACTOR_KINDS = ['person', 'device', 'process', 'operator', 'public'] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

export interface ActivityActor {
  readonly kind: ActorKind
  readonly id: string
  readonly role: string
}

/** Identifiers and counts. A name, a birth date or a document's text has no place here and is refused. */
export type ActivityDetails = Readonly<Record<string, string | number | boolean>>

export interface ActivityEntry {
  /** Declared beforehand, kebab-case: `board-viewed`. */
  readonly event: string
  readonly subject?: { readonly kind: string; readonly id: string }
  readonly details?: ActivityDetails
}

export interface ActivityEventDeclaration {
  readonly event: string
  /** What happened, as the auditor reads it. */
  readonly sentence: string
  readonly readsPersonalData: boolean
}

/** The silent compartment keeps a log of its own: a gap in a common one would tell that something happened. */
export const CHAINS = ['main', 'silent'] as const
export type Chain = (typeof CHAINS)[number]

/** Names a chain wherever it is hashed or signed, so that no site's log can stand in for another's. */
export type ChainName = `${SiteName}/${Chain}`

/** One record as it stands in the log. */
export interface ActivityRecord {
  /** From the database's sequence: gaps are harmless, and order is told by the links alone. */
  readonly number: number
  readonly id: string
  readonly at: Date
  readonly actor: ActivityActor
  /** The database role that wrote it, set by the database itself. */
  readonly databaseRole: string
  readonly event: string
  readonly subject?: { readonly kind: string; readonly id: string }
  readonly details: ActivityDetails
}
