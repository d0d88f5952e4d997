/** What the desk needs to mail subscribers, and the addresses that go into each mail. */
import type { Database, Tx } from '#database'
import type { Clock } from '#kernel'
import type { Mail } from '#mail'
import type { Language } from '#pages'
import { linkAddress, type PrivateLinks } from './private-links.ts'

export interface Mailing {
  readonly database: Database
  readonly clock: Clock
  readonly mail: Pick<Mail, 'queue' | 'withdraw'>
  readonly links: PrivateLinks
  /** Where the site stands on the web: without it nobody could unsubscribe, so nobody is mailed. */
  readonly origin: string
}

export function asSubscriptions<T>({ database }: Mailing, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.as('desk_subscriptions', work)
}

/** Whole addresses, of the subscription itself and of the way out of it. */
export function waysOf(
  { links, origin }: Mailing,
  reference: string,
  language: Language,
): { readonly manage: string; readonly unsubscribe: string } {
  const token = links.token(reference)
  return {
    manage: `${origin}${linkAddress('my-subscription', token, language)}`,
    unsubscribe: `${origin}${linkAddress('unsubscribe', token, language)}`,
  }
}
