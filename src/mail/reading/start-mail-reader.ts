/** The handle on the worker that reads mail: one mail at a time, and none for longer than the limit. */
import { startWorker, type WorkerHandle } from '#jobs'
import { BrokenPromise, type ErrorCode, type Result } from '#kernel'
import type { MailToAuthenticate } from '../authentication/authenticate-mail.ts'
import type { Authentication } from '../authentication/authentication.ts'
import type { MailAsSent } from './mail-as-sent.ts'
import type { AttachedFile, WholeMail } from './parse-mail.ts'
import type { ParsedMail } from './parsed-mail.ts'

export interface MailReader {
  /** Rejects when the mail ended the worker or took too long; the next mail has a new one. */
  parse(raw: Uint8Array): Promise<Result<ParsedMail, ErrorCode>>
  /** With its files, of one parse. */
  whole(raw: Uint8Array): Promise<Result<WholeMail, ErrorCode>>
  attachment(raw: Uint8Array, position: number): Promise<Result<AttachedFile, ErrorCode>>
  authenticate(mail: MailToAuthenticate): Promise<Authentication>
  asSent(raw: Uint8Array): Promise<Result<MailAsSent, ErrorCode>>
  /** Ends the mail at hand where it takes longer than a moment. */
  stop(): Promise<void>
}

/**
 * A mail of as many lines as are taken apart at all (`mail-shape.ts`) takes two or three seconds, one of 25 MB with two hundred
 * files about one; beside other work three times as long. The worker's own start is in here too.
 */
const LONGEST_READ_MS = 20_000
const LONGEST_WHEN_STOPPING_MS = 2000

/** What a mail of 25 MB becomes while it is taken apart is some hundred MB of strings; one that needs more ends its reader. */
const MEMORY = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 64 }

export function startMailReader(longestMs = LONGEST_READ_MS): MailReader {
  const entry = new URL('./reading-worker.ts', import.meta.url)
  let worker: WorkerHandle = startWorker(entry, MEMORY)
  let stopped = false
  let last: Promise<unknown> = Promise.resolve()

  async function within<Reply>(operation: string, request: unknown): Promise<Reply> {
    const asked = worker
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new BrokenPromise('a mail took too long to read')), longestMs)
    })
    try {
      return await Promise.race([asked.call<Reply>(operation, request), late])
    } catch (error) {
      await asked.stop()
      if (worker === asked && !stopped) worker = startWorker(entry, MEMORY)
      throw error
    } finally {
      clearTimeout(timer)
    }
  }

  /** One after another: whoever ends the worker ends nobody else's reading. */
  function ask<Reply>(operation: string, request: unknown): Promise<Reply> {
    const next = last.then(() => within<Reply>(operation, request))
    last = next.catch(() => undefined)
    return next
  }

  return {
    parse: (raw) => ask('parse', raw),
    whole: (raw) => ask('whole', raw),
    attachment: (raw, position) => ask('attachment', { raw, position }),
    authenticate: (mail) => ask('authenticate', mail),
    asSent: (raw) => ask('asSent', raw),
    async stop() {
      let timer: NodeJS.Timeout | undefined
      const moment = new Promise<void>((resolve) => (timer = setTimeout(resolve, LONGEST_WHEN_STOPPING_MS)))
      await Promise.race([last, moment])
      clearTimeout(timer)
      stopped = true
      await worker.stop()
    },
  }
}
