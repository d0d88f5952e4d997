/** Announces after commits, one statement for whatever was committed meanwhile: for what comes by hundreds a second. */
import { checkedChannel } from './announce.ts'

export interface SoonAnnouncer {
  /** Something was committed of which these channels tell. */
  committed(channels: ReadonlySet<string>): void
  /** Resolves when all of it is announced. */
  settled(): Promise<void>
}

/**
 * An announcement inside the act holds back every other commit of the cluster that announces something, until its own is on
 * the disk. This one comes after: should the process end in between, whoever follows looks at the next start, or by the clock.
 */
export function soonAnnouncer(notify: (channel: string) => Promise<unknown>): SoonAnnouncer {
  let waiting = new Set<string>()
  let announcing: Promise<void> | undefined

  async function announceAll(): Promise<void> {
    while (waiting.size > 0) {
      const channels = waiting
      waiting = new Set()
      for (const channel of channels)
        // A database that is away has dropped its listeners too: they look by themselves when they are back.
        await notify(checkedChannel(channel)).catch(() => undefined)
    }
    announcing = undefined
  }

  return {
    committed(channels) {
      channels.forEach((channel) => waiting.add(channel))
      if (waiting.size > 0) announcing ??= announceAll()
    },
    async settled() {
      await announcing
    },
  }
}
