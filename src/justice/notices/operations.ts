/** What notices want of other rooms. */
import type { Tx } from '#database'
import { operation } from '#rooms'
import type { Notice } from './store.ts'

/** Told of each notice in the transaction that keeps it. */
export const NoticeKept =
  operation<(tx: Tx, notice: Pick<Notice, 'noticeId' | 'alertType'>) => Promise<void>>('NoticeKept')
