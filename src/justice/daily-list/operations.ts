/** What the daily list does for others of the site. */
import { operation } from '#rooms'
import type { ListRequest, SendOutcome } from './send-daily-list.ts'

export const SendDailyList = operation<(request: ListRequest) => Promise<SendOutcome>>('SendDailyList')
