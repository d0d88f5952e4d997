/** What the alert list does for other rooms of the site, and what it wants of them. */
import type { Tx } from '#database'
import { operation } from '#rooms'
import type { ListDependencies } from './receive-list.ts'
import type { BuiltIndex } from './prepare-list.ts'
import type { Withdrawal } from './withdrawal.ts'

/** The list in force as screening loads it, with the index that is already made of it, if there is one. */
export interface ListsForScreening {
  readonly lists: ListDependencies
  preparedIndex(listNumber: number): BuiltIndex | undefined
}
export const ListForScreening = operation<ListsForScreening>('ListForScreening')

/** In the transaction that takes a person off the list: whoever works on the person's case learns it with the list. */
export const StandDown = operation<(tx: Tx, withdrawal: Withdrawal, at: Date) => Promise<void>>('StandDown')
