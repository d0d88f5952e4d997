/** Sends for as long as the site is open: at once when told of a commit, and by the clock in any case. */
import { keepDoing, type KeepDoing } from '#jobs'
import type { MailOptions } from '../mail-options.ts'
import { sendQueued } from './send-queued.ts'

const SEND_EVERY_MS = 5_000

export function keepSending(o: MailOptions): KeepDoing {
  return keepDoing(() => sendQueued(o), SEND_EVERY_MS, o.onTrouble)
}
