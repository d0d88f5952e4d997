/** What the call codes do for others. */
import { operation } from '#rooms'
import type { PastMonth } from './keep-past.ts'

/** Keeps months that were counted before there was this programme. */
export const KeepPastCalls = operation<(months: readonly PastMonth[]) => Promise<void>>('KeepPastCalls')
