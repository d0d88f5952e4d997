/** Sends for as long as the site is open: at once when told of a commit, and by the clock what is to be tried again. */
import { followCommits, type Following } from '#database'
import { MAIL_QUEUED } from '../channels.ts'
import type { MailOptions } from '../mail-options.ts'
import { sendQueued } from './send-queued.ts'

const TRY_AGAIN_EVERY_MS = 30_000

export function keepSending(options: MailOptions): Following {
  return followCommits({
    work: (ending) => sendQueued(options, ending),
    listener: options.database.listener,
    channels: [MAIL_QUEUED],
    floorMilliseconds: TRY_AGAIN_EVERY_MS,
    onTrouble: options.onTrouble,
  })
}
