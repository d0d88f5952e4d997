/** Sends for as long as the site is open: at once when told of a commit, and what is to be tried again when its time comes. */
import { followCommits, type Following } from '#database'
import { MAIL_QUEUED } from '../channels.ts'
import type { MailOptions } from '../mail-options.ts'
import { sendQueued } from './send-queued.ts'

/** A clock that stands still must not make it look without end. */
const SOONEST_MS = 1000

export function keepSending(options: MailOptions): Following {
  let nextTryAt: Date | undefined
  return followCommits({
    work: async (ending) => {
      nextTryAt = await sendQueued(options, ending)
    },
    listener: options.database.listener,
    channels: [MAIL_QUEUED],
    nextIn: () => nextTryAt && Math.max(nextTryAt.getTime() - options.clock.now().getTime(), SOONEST_MS),
    onTrouble: options.onTrouble,
  })
}
