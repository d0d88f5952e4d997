/** What a page is given: who asks, when, for what, inside which transaction. */
import type { Permission, SignedInPerson } from '#access'
import type { ActivityEntry } from '#activity'
import type { Tx } from '#database'
import type { Clock, NewId } from '#kernel'
import type { PrivacySignals } from './server/privacy-signals.ts'

export type PagePermission = Permission | 'public'

export interface PageRequest<
  Access extends PagePermission = PagePermission,
  Params = object,
  Query = object,
> {
  /** The request's one transaction, under the person's database role; committed before anything is shown. */
  readonly tx: Tx
  readonly person: Access extends 'public' ? SignedInPerson | undefined : SignedInPerson
  readonly clock: Clock
  /** The instant of the request: one request, one time. */
  readonly at: Date
  readonly newId: NewId
  readonly params: Params
  readonly query: Query
  /** The address without its query, for links to this page. */
  readonly path: `/${string}`
  /** What the browser asks about being followed: a public page that says so varies with it. */
  readonly signals: PrivacySignals
  /** A further activity record in the same transaction. */
  record(entry: ActivityEntry): Promise<void>
}

export interface FormRequest<Access extends PagePermission, Params, Query, Form> extends PageRequest<
  Access,
  Params,
  Query
> {
  readonly form: Form
  /** The key of a form that is sent `once`; the empty string for other forms. */
  readonly onceKey: string
}
