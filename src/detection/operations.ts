/** What the watch does for whoever composes a site: the demonstration, commands and tests. */
import type { AnsweredRequest } from '#pages'
import { operation } from '#rooms'

export interface WatchOfSite {
  /** As the edge tells it of an answered request. */
  watch(request: AnsweredRequest): void
  /** The look of the minute. */
  look(): Promise<void>
  /** Everything that tripped is written. */
  settled(): Promise<void>
  /** Any that is open. */
  hasIncidents(): Promise<boolean>
}

export const Watching = operation<WatchOfSite>('WatchingSecurity')
