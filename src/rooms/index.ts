/** The manifest's front door: what a room is, and the one way to open a site made of rooms. */
export { AGENCIES } from './agencies.ts'
export { CompareIdentities, type ComparedIdentity, type CompareWith } from './compare-identities.ts'
export { edgeOf } from './edge-of.ts'
export { describeSite, MADE_UP, TOUR_COOKIE } from './describe-site.ts'
export { checkpointsFile, openSite, type OpenSite } from './open-site.ts'
export {
  HandToPrivacyOffice,
  REQUEST_MOVED,
  type AskedInMatter,
  type PrivacyOffice,
  type StandingRequest,
} from './asked-by-right.ts'
export { filesRoom, KeepFiles } from './files-room.ts'
export { MAILBOX, mailRoom, SendMail } from './mail-room.ts'
export type { AsHoldings, HeldFile, HoldingsOpener, PersonsRecords, Recipient } from './holdings-opener.ts'
export type {
  CorrectableTable,
  Correction,
  CorrectingAct,
  Corrector,
  FieldValues,
  ReachedByItself,
} from './correctable.ts'
export type { PrivacyPart, PrivacySource } from './privacy-part.ts'
export type { ReviewedClock, ReviewedProof, ReviewSource } from './reviewed.ts'
export type { SealedQuestion, SealedSearch } from './sealed-search.ts'
export { offer, operation } from './operation.ts'
export { silentActivityRoom } from './platform-rooms.ts'
export {
  defineRoom,
  type FollowingWork,
  type OpenedRelations,
  type Room,
  type RoomContext,
  type RunningRoom,
  type Site,
  type SiteDeclarations,
} from './room.ts'
export type { HeldKeys, SiteContext, SiteLogs } from './site-context.ts'
export { declarationsOf, declareSiteEvents } from './site-declarations.ts'
