/** A listing that is asked for only when something can have changed: an idle mailbox costs one question, not four. */
export interface ListedFolder {
  /** In the server's own seconds; undefined when it does not say. */
  changeTime(): Promise<number | undefined>
  names(): Promise<readonly string[]>
}

interface Seen {
  readonly changeTime: number
  /** By a clock of ours that is compared with nothing but itself: the server's may be hours away. */
  readonly sinceMs: number
  readonly listedMs: number
  readonly names: readonly string[]
}

/**
 * The server counts whole seconds, so a file put in the very second of a listing changes nothing that shows. A listing
 * is trusted once it was made this long after the change was first seen: no file of that second can come any more.
 */
const SURE_AFTER_MS = 2_000
/** Whatever a server's clock or a cache before its disk does: nothing lies unseen for longer. */
const LIST_AT_LEAST_EVERY_MS = 60_000

/** The milliseconds must really pass, as the server's seconds do, whatever day it is held to be. */
export function changedListing(milliseconds: () => number) {
  const seen = new Map<string, Seen>()
  return async (key: string, folder: ListedFolder): Promise<readonly string[]> => {
    const last = seen.get(key)
    const changeTime = await folder.changeTime()
    const now = milliseconds()
    if (last !== undefined && last.changeTime === changeTime && isSure(last, now)) return last.names
    const names = await folder.names()
    if (changeTime === undefined) seen.delete(key)
    else {
      const sinceMs = last?.changeTime === changeTime ? last.sinceMs : now
      seen.set(key, { changeTime, sinceMs, listedMs: now, names })
    }
    return names
  }
}

function isSure({ sinceMs, listedMs }: Seen, now: number): boolean {
  return now - listedMs < LIST_AT_LEAST_EVERY_MS && listedMs - sinceMs >= SURE_AFTER_MS
}
