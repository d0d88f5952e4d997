/** Tells other rooms and processes that ticks were committed: on the beat of the answers, and whatever they raised. */
import { announce, type Database } from '#database'
import { SCREENING_TICKS } from './channels.ts'
import { hastenCommit } from './store.ts'

export interface TickAnnouncer {
  /** From here on: in a replay nobody follows. */
  start(): void
  /** A tick’s answers have left. */
  answered(): void
  /** Resolves when what was answered is announced. */
  stop(): Promise<void>
}

/**
 * Not in the tick’s own transaction: the moment of its commit tells how much there was to write. Ticks that are answered
 * while one announcement is under way share the next one.
 */
export function tickAnnouncer(database: Database, onError: (error: unknown) => void): TickAnnouncer {
  let started = false
  let unannounced = false
  let announcing: Promise<void> | undefined

  async function announceAll(): Promise<void> {
    while (unannounced) {
      unannounced = false
      await database
        .as('customs_screening', async (tx) => {
          await hastenCommit(tx)
          await announce(tx, SCREENING_TICKS)
        })
        .catch(onError)
    }
    announcing = undefined
  }

  return {
    start() {
      started = true
    },
    answered() {
      if (!started) return
      unannounced = true
      announcing ??= announceAll()
    },
    async stop() {
      await announcing
    },
  }
}
