/** What corrections want of the daily list: Customs learns of them by the next one. */
import type { ActivityActor } from '#activity'
import type { Tx } from '#database'
import type { AlertType, Fault, Result } from '#kernel'
import { operation } from '#rooms'

export interface CarryingList {
  readonly number: number
  readonly createdAt: Date
  /** When Customs accepted it, or one after it. */
  readonly acceptedAt: Date | undefined
}

export interface ListCorrected {
  /** Of somebody on the last list; no list is built until the caller's transaction ends. */
  lastListed(
    tx: Tx,
    personProfileNumber: string,
  ): Promise<{ readonly listNumber: number; readonly alertType: AlertType } | undefined>
  lastNumber(tx: Tx): Promise<number>
  /** The first list after that number. */
  listAfter(tx: Tx, number: number): Promise<CarryingList | undefined>
  /** An extra list at once; or why the agreement allows none now. */
  sendExtra(actor: ActivityActor): Promise<Result<unknown, Fault>>
}

export const ListCorrections = operation<ListCorrected>('ListCorrections')
