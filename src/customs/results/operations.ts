/** What the results do for others of the site. */
import { operation } from '#rooms'

/** Counts for the annual return, and posts what is new. */
export const SendCounts = operation<() => Promise<void>>('SendCounts')
