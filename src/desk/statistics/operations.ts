/** What the statistics do for others. */
import { operation } from '#rooms'

/** Counts what is held of enquiries now, and not at night. */
export const CountEnquiries = operation<() => Promise<void>>('CountEnquiries')
