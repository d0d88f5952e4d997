/** Sorts what came, by nudges; and by the clock what waits for an answer of the DNS. */
import { followCommits, type Following } from '#database'
import type { MailOptions } from '../mail-options.ts'
import type { MailReader } from '../reading/start-mail-reader.ts'
import { ASKED_AGAIN_MS, sortReceived } from './sort-received.ts'

export function keepSorting(options: MailOptions, reader: MailReader): Following {
  let postponed = false
  return followCommits({
    work: async () => {
      postponed = (await sortReceived(options, reader)).postponed
    },
    nextIn: () => (postponed ? ASKED_AGAIN_MS : undefined),
    onTrouble: options.onTrouble,
  })
}
