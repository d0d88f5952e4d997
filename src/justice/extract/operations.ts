/** What the extract wants of other rooms: the next list as an import would make it, and when the last one went out. */
import type { Tx } from '#database'
import type { PersonRecord } from '#justice/register'
import type { AlertType } from '#kernel'
import { operation } from '#rooms'

/** The register as an import would leave it, where that differs from what it holds. */
export interface RegisterAfter {
  readonly named: ReadonlyMap<string, PersonRecord>
  readonly left: ReadonlySet<string>
}

export interface HalfAfter {
  readonly before: number
  readonly now: number
  readonly added: number
  readonly changed: number
  readonly removed: number
}

export interface ListAfter {
  /** Against the list last sent, without the people withdrawn since. */
  readonly difference: Readonly<Record<AlertType, HalfAfter>>
  /** Of whoever leaves the register, those on the list last sent. */
  readonly leftListed: Readonly<Record<AlertType, number>>
  /** People who stay: the register as it is gives them an alert, and as it would be none. */
  readonly losingAlert: readonly string[]
  readonly guard: { readonly mostShrinkPerCent: number; readonly mostGrowthPerCent: number }
  /** The next list would be held back. */
  readonly isGuarded: boolean
}

export interface NextLists {
  listAfter(tx: Tx, after: RegisterAfter, at: Date): Promise<ListAfter>
  lastSentAt(tx: Tx): Promise<Date | undefined>
}

export const NextList = operation<NextLists>('NextList')
