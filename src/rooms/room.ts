/** The manifest: what a room is, as one value, and what runs when a site opens it. */
import type { ActivityEventDeclaration } from '#activity'
import type { PermissionDeclarations, PermissionTable } from '#access'
import type { ReadinessCheck, RouteDefinition, TokenIssuer } from '#api'
import type { DatabaseRole, DataMap, RoomSchema, SiteName } from '#database'
import type { Exchange, OutgoingStream, Receiver } from '#exchange'
import type { FileOwner } from '#files'
import type { ScheduledJob } from '#jobs'
import type {
  AnsweredRequest,
  BannerSource,
  JourneyDefinition,
  LiveStream,
  NavigationItem,
  PageDefinition,
  ReadWith,
  Visit,
} from '#pages'
import type { RequestKind } from '#two-people'
import type { AnyAgreement } from '#agreement'
import type { Registry } from 'prom-client'
import type { CorrectableTable, Corrector } from './correctable.ts'
import type { HoldingsOpener } from './holdings-opener.ts'
import type { OfferedOperation, Operation } from './operation.ts'
import type { PrivacySource } from './privacy-part.ts'
import type { ReviewSource } from './reviewed.ts'
import type { SealedSearch } from './sealed-search.ts'
import type { SiteContext } from './site-context.ts'

/**
 * Tables, views and functions of the room's schemas that others may use, by their full names. `bin/sql-walls.ts` holds
 * every room's SQL against `to`; the grants of the real database are held against both.
 */
export interface OpenedRelations {
  readonly relations: readonly string[]
  /** Rooms whose own SQL may name them. */
  readonly to?: readonly string[]
  /** Roles of other rooms that hold rights on them: this room's SQL acts as them, in their transactions. */
  readonly roles?: readonly DatabaseRole[]
  readonly because: string
}

export interface RoomNavigation extends NavigationItem {
  /** What the page is for, as the start page says it. */
  readonly words: string
  /** Lower stands further to the left. */
  readonly place: number
  /** Sites of which it is no business of whoever comes there: the page is there, and the menu does not name it. */
  readonly notInMenuOf?: readonly SiteName[]
}

export interface Room {
  /** By its folder, `customs/alert-list`. */
  readonly name: string
  /** What it is for. */
  readonly sentence: string
  readonly schemas?: readonly RoomSchema[]
  /** Database roles that the room's own work acts as; those that people sign in to are the staff roles'. */
  readonly databaseRoles?: readonly DatabaseRole[]
  readonly permissions?: PermissionDeclarations
  /** What `declareErrors` gave back. */
  readonly errors?: Readonly<Record<string, string>>
  readonly activityEvents?: readonly ActivityEventDeclaration[]
  /** Of the silent compartment. */
  readonly silentActivityEvents?: readonly ActivityEventDeclaration[]
  readonly dataMaps?: readonly DataMap[]
  readonly opens?: readonly OpenedRelations[]
  readonly sends?: readonly OutgoingStream[]
  /** Who keeps, opens and destroys the files of its records. */
  readonly keepsFiles?: Omit<FileOwner, 'room'>
  /** The roles of its that put mail in the queue. */
  readonly postsMail?: readonly DatabaseRole[]
  /** The roles of its that open what comes to the site's address. */
  readonly takesMail?: readonly DatabaseRole[]
  /** What it lets two people decide. */
  readonly requestKinds?: readonly RequestKind[]
  /** What of its tables the privacy office corrects at a person's request. */
  readonly correctable?: readonly CorrectableTable[]
  readonly navigation?: readonly RoomNavigation[]
  readonly offers?: readonly Operation<unknown>[]
  readonly wants?: readonly Operation<unknown>[]
  /** Versions of agreements that the site itself agreed to, which its programme has beside those of its files from this start on. */
  variations?(context: SiteContext): Promise<readonly AnyAgreement[]>
  /** Nothing but this part does input or output. */
  open?(context: RoomContext): Promise<RunningRoom> | RunningRoom
}

/** What a room is given when its site is opened. */
export interface RoomContext extends SiteContext {
  readonly exchange: Exchange
  /** What the manifests of the whole site declare. */
  readonly declared: SiteDeclarations
  /** What the rooms of the site add to its privacy page; whole once every room is open. */
  readonly privacy: readonly PrivacySource[]
  /** What the rooms of the site open for a person's copy; whole once every room is open. */
  readonly holdings: readonly HoldingsOpener[]
  /** What the rooms of the site let the privacy office correct; whole once every room is open. */
  readonly corrections: readonly Corrector[]
  /** What the rooms of the site count for the Commissioner’s reviewer; whole once every room is open. */
  readonly reviewed: readonly ReviewSource[]
  /** What the rooms of the site search by themselves for whoever asks; whole once every room is open. */
  readonly sealedSearches: readonly SealedSearch[]
  /** What readiness asks of the rooms; whole once every room is open. */
  readonly checks: readonly ReadinessCheck[]
  /** What another room offers; it may be used once every room of the site is open. */
  want<Work>(wanted: Operation<Work>): Work
}

/** Work that follows a commit within a second. What only has a time is a job. */
export interface FollowingWork {
  /** In words, for the log. */
  readonly part: string
  /** The channels on which it is announced that there may be something to do. */
  readonly follows: readonly string[]
  /** The least time between two looks; default none. */
  readonly restMilliseconds?: number
  /** After a look: in how long there is more to do by the clock, for what waits moments and no day. */
  readonly nextIn?: () => number | undefined
  /** Asks between two pieces whether the site is being stopped: what waits then waits for the next start. */
  run(ending?: AbortSignal): Promise<unknown>
}

/** A room that a site has open. */
export interface RunningRoom {
  readonly pages?: readonly PageDefinition[]
  readonly journeys?: readonly JourneyDefinition[]
  readonly routes?: readonly RouteDefinition[]
  /** Gives programmes the tokens by which they call the routes; one room of a site. */
  readonly tokens?: TokenIssuer
  readonly live?: readonly LiveStream[]
  readonly banners?: readonly BannerSource[]
  readonly receivers?: readonly Receiver[]
  readonly checks?: readonly ReadinessCheck[]
  readonly work?: readonly FollowingWork[]
  readonly jobs?: readonly ScheduledJob[]
  readonly offered?: readonly OfferedOperation[]
  /** Is told of each visit to a public page whose browser does not ask to be left uncounted. */
  readonly counts?: (visit: Visit) => void
  /** Is told of each answered request, for the security of the site. */
  readonly watches?: (request: AnsweredRequest) => void
  /** For how many milliseconds requests of a network wait before they are answered; those of programmes never do. */
  readonly holdsUp?: (network: string, at: Date) => number
  figures?(registry: Registry): void
  /** Its part of the privacy page. */
  readonly privacy?: PrivacySource
  /** What it opens for a person's copy of what is held about them. */
  readonly holdings?: HoldingsOpener
  /** How what `correctable` names is corrected. */
  readonly corrections?: readonly Corrector[]
  /** What of a record must be read with it, on whichever page shows it; one room of a site. */
  readonly readWith?: ReadWith
  /** What it counts for the Commissioner’s reviewer. */
  readonly reviewed?: ReviewSource
  /** What it searches by itself for whoever asks for their own information. */
  readonly sealedSearch?: SealedSearch
  /** Resolves when what it starts by itself, such as a worker, has loaded what it needs. */
  ready?(): Promise<unknown>
  /** From here on the site works by itself. */
  start?(): Promise<void> | void
  stop?(): Promise<void>
}

/** A site: one agency's rooms in the order in which they are migrated, opened and worked. */
export interface Site {
  readonly name: SiteName
  /** What the site is for, as its start page says it. */
  readonly purpose: string
  /** Of a site that greets the public first. */
  readonly inTeReo?: { readonly purpose: string }
  /** It greets the public first, and its staff at `/start`. */
  readonly greetsThePublic?: true
  readonly rooms: readonly Room[]
}

/** What the rooms of a site declare, put together. */
export interface SiteDeclarations {
  readonly site: Site
  /** The platform's rooms, then the site's own. */
  readonly rooms: readonly Room[]
  readonly schemas: readonly RoomSchema[]
  readonly databaseRoles: readonly string[]
  readonly permissions: PermissionTable
  readonly activityEvents: readonly ActivityEventDeclaration[]
  readonly silentActivityEvents: readonly ActivityEventDeclaration[]
  readonly dataMaps: readonly DataMap[]
  readonly sends: readonly OutgoingStream[]
  readonly fileOwners: readonly FileOwner[]
  readonly mailPosters: readonly DatabaseRole[]
  readonly mailTakers: readonly DatabaseRole[]
  readonly requestKinds: readonly RequestKind[]
  readonly correctable: readonly CorrectableTable[]
  /** In its places. */
  readonly navigation: readonly RoomNavigation[]
}

/** Types a room's manifest, and keeps its literal parts. */
export function defineRoom<const Declared extends Room>(room: Declared): Declared {
  return room
}
