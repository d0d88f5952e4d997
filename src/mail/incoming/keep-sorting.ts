/** Sorts what came, by nudges; and by the clock what waits for an answer of the DNS. */
import { followCommits, type Following } from '#database'
import type { MailOptions } from '../mail-options.ts'
import { ASKED_AGAIN_MS, sortReceived, type SortingOf } from './sort-received.ts'

export function keepSorting(options: MailOptions, sorting: SortingOf): Following {
  let postponed = false
  return followCommits({
    work: async (ending) => {
      postponed = (await sortReceived(options, { ...sorting, ending })).postponed
    },
    nextIn: () => (postponed ? ASKED_AGAIN_MS : undefined),
    onTrouble: options.onTrouble,
  })
}
