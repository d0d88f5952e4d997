/** Empties this site's mailboxes: each stream in its order, and no stream waiting for another. */
import { BrokenPromise, type ErrorCode } from '#kernel'
import type { SiteName } from '#database'
import type { ExchangeOptions } from './exchange-options.ts'
import { fileNameOf, readFileName, type MessageName } from './file-name.ts'
import { isOfPositions, type Greeting } from './greeting.ts'
import { POSITIONS_TYPE } from './positions.ts'
import { correspondents } from './correspondents.ts'
import { troubleOf } from './report-trouble.ts'
import type { Sealer } from './openpgp/start-sealer.ts'
import { storeStanding } from './standing-store.ts'
import { takeFile } from './take-file.ts'

/** A gap is asked for once; then its stream waits this long before it asks again. */
const ASK_AGAIN_AFTER_MS = 5_000
const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 60_000

interface StreamState {
  failures: number
  notBefore: number
  /** Answered, but still in the mailbox because it could not be removed. */
  answered: Set<string>
  /** Why it stands still, as it was written down. */
  standsBy?: ErrorCode | undefined
}

export interface Receiving {
  /**
   * Looks into every mailbox and starts on each stream that is not being worked on; rejects when it cannot look. Whether
   * anything lay there.
   */
  look(): Promise<boolean>
  /** Resolves, when every stream that was started has come to rest, to how many files were taken or answered. */
  rest(): Promise<number>
  /** Ends every stream after the message at hand. */
  stop(): void
}

export function receiving(
  options: ExchangeOptions,
  sealer: Sealer,
  greets: Greeting,
  answerPosted: () => void,
): Receiving {
  const states = new Map<string, StreamState>()
  // A large list takes seconds: a withdrawal that arrives meanwhile does not wait for it.
  const busy = new Map<string, Promise<number>>()
  let stopped = false

  async function look(): Promise<boolean> {
    const found = await Promise.all(correspondents(options).map(lookInto))
    return found.includes(true)
  }

  async function lookInto(from: SiteName): Promise<boolean> {
    // Of a stream that is at work while we look, the list is out of date when it arrives.
    const atWork = new Set(busy.keys())
    const files = await options.carrier.list({ from, to: options.site })
    const streams = byStream(files, from, options.site)
    // What a restored site awaits is known once the numbers are compared.
    const positions = streams.get(POSITIONS_TYPE)
    if (positions !== undefined) await begin(POSITIONS_TYPE, positions)
    for (const [type, names] of streams) if (type !== POSITIONS_TYPE) void begin(type, names)
    return streams.size > 0

    async function begin(type: string, names: readonly MessageName[]): Promise<void> {
      const key = `${from}/${type}`
      if (stopped || atWork.has(key) || busy.has(key)) return
      const work = emptyStream(key, names).finally(() => busy.delete(key))
      busy.set(key, work)
      await work
    }
  }

  async function rest(): Promise<number> {
    const done = await Promise.all(busy.values())
    return done.reduce((sum, count) => sum + count, 0)
  }

  async function emptyStream(key: string, names: readonly MessageName[]): Promise<number> {
    const state = states.get(key) ?? { failures: 0, notBefore: 0, answered: new Set<string>() }
    states.set(key, state)
    const now = () => options.clock.now().getTime()
    let done = 0
    for (const name of names) {
      if (stopped || now() < state.notBefore) return done
      try {
        if (!(await takeAndRemove(state, name))) {
          state.notBefore = now() + ASK_AGAIN_AFTER_MS
          return done + 1
        }
        state.failures = 0
        state.standsBy = undefined
        done += 1
      } catch (error) {
        // The next look into the mailbox meets the same trouble and says so.
        if (isCarriers(error)) return done
        // A broken promise of the room or the database: the file stays, and only this stream waits.
        state.notBefore = now() + Math.min(FIRST_PAUSE_MS * 2 ** state.failures, LONGEST_PAUSE_MS)
        state.failures += 1
        await standsBy(state, name, 'message-not-processed')
        options.log.warn(
          { ...troubleOf(error), failures: state.failures },
          'a message could not be processed and is tried again',
        )
        return done
      }
    }
    return done
  }

  /** False when an earlier message of the stream is missing. */
  async function takeAndRemove(state: StreamState, name: MessageName): Promise<boolean> {
    const file = fileNameOf(name)
    if (isOfPositions(name)) {
      await greets.take(name)
      await options.carrier.remove(name, file)
      answerPosted()
      return true
    }
    let skipped = false
    if (!state.answered.has(file)) {
      const outcome = await takeFile(options, sealer, name)
      skipped = outcome !== 'taken' && outcome.fault.code === 'message-skipped'
      if (outcome !== 'taken') await standsBy(state, name, outcome.fault.code)
      state.answered.add(file)
      answerPosted()
    }
    await options.carrier.remove(name, file)
    state.answered.delete(file)
    await options.reached?.('file-removed')
    return !skipped
  }

  /** Written down once, until something of the stream is taken. */
  async function standsBy(state: StreamState, { from, type }: MessageName, code: ErrorCode): Promise<void> {
    if (state.standsBy === code) return
    const stands = { from, type, code, at: options.clock.now() }
    // A database that is away says so by itself.
    await options.database
      .as(`${options.site}_exchange`, (tx) => storeStanding(tx, stands))
      .then(
        () => (state.standsBy = code),
        () => undefined,
      )
  }

  return { look, rest, stop: () => void (stopped = true) }
}

function isCarriers(error: unknown): boolean {
  return error instanceof BrokenPromise && error.code.startsWith('carrier-')
}

/** The messages of each type, in order; files that are none of this mailbox's messages are left alone. */
function byStream(files: readonly string[], from: SiteName, to: SiteName): Map<string, MessageName[]> {
  const streams = new Map<string, MessageName[]>()
  for (const file of files) {
    const name = readFileName(file)
    if (name?.from !== from || name.to !== to) continue
    streams.set(name.type, [...(streams.get(name.type) ?? []), name])
  }
  for (const names of streams.values()) names.sort((a, b) => a.sequence - b.sequence)
  return streams
}
