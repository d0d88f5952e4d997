/** What notices want of other rooms. */
import type { Tx } from '#database'
import { operation } from '#rooms'
import type { Notice } from './store.ts'

/** Told of the notices in the transaction that keeps them. */
export const NoticesKept =
  operation<(tx: Tx, notices: readonly Pick<Notice, 'noticeId' | 'alertType'>[]) => Promise<void>>(
    'NoticesKept',
  )
