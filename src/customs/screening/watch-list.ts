/** Keeps the index in step with the list in force: swaps it whole, and keeps the old one on failure. */
import type { BuiltIndex, ListInForce, LoadedIndex } from '#customs/alert-list'
import { withdraw } from '#matching'
import type { IndexHolder, IndexInForce } from './matching-index-in-force.ts'

export interface WatchDependencies {
  readonly holder: IndexHolder
  readonly listInForce: () => Promise<ListInForce | undefined>
  /** An index that this process prepared while it received the list; undefined when another process did. */
  readonly preparedIndex: (listNumber: number) => BuiltIndex | undefined
  readonly loadIndex: () => Promise<LoadedIndex | undefined>
  readonly withdrawn: () => Promise<readonly string[]>
  readonly open: (list: ListInForce, index: BuiltIndex) => IndexInForce
  readonly swapped: () => void | Promise<void>
}

export interface ListWatch {
  /** Looks now; resolves when the index of the list in force is the one that serves. */
  look(): Promise<void>
}

/** Takes the people out whom Justice withdrew since, and puts the index in force as of that withdrawal. */
async function takeOut(
  dependencies: WatchDependencies,
  index: IndexInForce,
  list: ListInForce,
): Promise<void> {
  // Every withdrawal that is still kept: taking somebody out twice changes nothing.
  for (const person of await dependencies.withdrawn()) for (const half of index.halves) withdraw(half, person)
  dependencies.holder.swap({ ...index, withdrawalNumber: list.withdrawalNumber })
}

async function follow(dependencies: WatchDependencies): Promise<void> {
  const list = await dependencies.listInForce()
  if (list === undefined) return
  const current = dependencies.holder.current()
  if (current?.listNumber === list.listNumber) {
    if (current.withdrawalNumber < list.withdrawalNumber) await takeOut(dependencies, current, list)
    return
  }
  const prepared = dependencies.preparedIndex(list.listNumber)
  if (prepared !== undefined) {
    await takeOut(dependencies, dependencies.open(list, prepared), list)
    return dependencies.swapped()
  }
  const loaded = await dependencies.loadIndex()
  // A newer list may have come into force while this one was read: the next look takes that one.
  if (loaded?.listNumber !== list.listNumber) return
  await takeOut(dependencies, dependencies.open(list, loaded.index), list)
  return dependencies.swapped()
}

export function watchList(dependencies: WatchDependencies): ListWatch {
  let looking: Promise<void> | undefined

  return {
    // Whoever asks while a look is under way may know of a newer list than it saw.
    async look() {
      await looking?.catch(() => undefined)
      await (looking ??= follow(dependencies).finally(() => {
        looking = undefined
      }))
    },
  }
}
